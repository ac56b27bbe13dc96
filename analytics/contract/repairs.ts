import * as z from 'zod/mini';
import { integer } from './query.ts';

/** What a start of the service repaired: one sentence; all of one start have its time. */
export const Repair = z.object({ place: z.int(), at: z.string(), sentence: z.string() });

/** GET /api/repairs: what starts repaired since somebody last said that it was seen, oldest first. */
export const Repairs = z.object({ rows: z.array(Repair) });

/** DELETE /api/repairs: those up to a place have been seen. */
export const RepairsSeen = z.object({ seen: integer(1, 2_000_000_000) });

export type Repair = z.infer<typeof Repair>;
export type Repairs = z.infer<typeof Repairs>;
