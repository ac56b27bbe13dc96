/**
 * What a reader may see: all regions, or the records of some (region codes); of them one department's or one bank's only,
 * where one is named. A required argument of all data access.
 */
export type Visible = {
	readonly regions: 'all' | readonly string[];
	readonly department?: string | null;
	readonly bank?: string | null;
};

/** The joint-meeting office and the command line on the server's own machine see the whole city. */
export const wholeCity: Visible = { regions: 'all' };

/** Who has nothing to do with records. */
export const nothing: Visible = { regions: [] };

/** Whether nothing is hidden from a reader. */
export function seesAll({ regions, department = null, bank = null }: Visible): boolean {
	return regions === 'all' && department === null && bank === null;
}

/** The same text for the same view, another for any other. */
export function keyOfVisible({ regions, department = null, bank = null }: Visible): string {
	return JSON.stringify([regions === 'all' ? 'all' : [...regions].sort(), department, bank]);
}
