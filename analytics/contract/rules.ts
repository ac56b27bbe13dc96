import * as z from 'zod/mini';
import { IndicatorId, Month, Period, Scope } from './query.ts';
import { Rate } from './ranking.ts';
import { ProcessId } from './timeliness.ts';

/** GET /api/rules?month&scope: of each indicator its source, its SQL, and its figure in a period as an example. */
export const RulesQuery = Period;

export const Rules = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	rows: z.array(
		z.object({
			indicator: z.union([IndicatorId, ProcessId]),
			source: z.string(),
			models: z.array(z.object({ file: z.string(), text: z.string() })),
			/** The reader's whole (全市, or the first unit they see); null where nothing is counted. */
			example: z.nullable(z.extend(Rate, { name: z.string() })),
		}),
	),
});

export type Rules = z.infer<typeof Rules>;
export type RuleEntry = Rules['rows'][number];
