/** Cities come sixteen families of slips at a time: 12 runs are 192 of them, the long form 10,000. */
const isLong = process.env.YIKATONG_LONG === '1';

/** The same cities every time, but for the long form, which tries more, and new ones. */
export const runs = (numRuns: number) => (isLong ? { numRuns: numRuns * 52 } : { numRuns, seed: 202310 });

/** Slow machines are not wrong. */
export const patience = isLong ? 6 * 3_600_000 : 600_000;
