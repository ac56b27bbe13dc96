/** Cities come sixteen families of slips at a time: 12 runs are 192 of them, the long form 10,000. */
const isLong = process.env.YIKATONG_LONG === '1';

/** The long form tries more, and new ones each time (tests/same_chances.ts). */
export const runs = (numRuns: number) => ({ numRuns: isLong ? numRuns * 52 : numRuns });

/** Slow machines are not wrong. */
export const patience = isLong ? 6 * 3_600_000 : 600_000;
