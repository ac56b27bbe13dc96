/** What a reader may see: all regions, or the records of some (region codes). A required argument of all data access. */
export type Visible = { readonly regions: 'all' | readonly string[] };

/** The joint-meeting office and the command line on the server's own machine see the whole city. */
export const wholeCity: Visible = { regions: 'all' };
