/** Cities come ten families of slips at a time: 20 runs are up to 200 families, the long form 10,000. */
const isLong = process.env.YIKATONG_LONG === '1';

/** The same cities every time, but for the long form, which tries new ones. */
export const runs = (share: number) => (isLong ? { numRuns: 1000 * share } : { numRuns: 20 * share, seed: 202310 });

/** Slow machines are not wrong. */
export const patience = isLong ? 6 * 3_600_000 : 600_000;
