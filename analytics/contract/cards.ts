import * as z from 'zod/mini';
import { Key, Month, Period, Scope } from './query.ts';

/** The states of a card's financial account, as the last count tells them. */
export const cardStates = [
	{ id: 'active', name: '激活' },
	{ id: 'inactive', name: '未激活' },
	{ id: 'dormant', name: '睡眠' },
	{ id: 'frozen', name: '冻结' },
	{ id: 'unknown', name: '没写' },
] as const;

const CardDimension = z.enum(['region', 'bank']);

/** GET /api/cards?month&scope&at&by&region: activation of cards, and failures that it would have avoided. */
export const CardsQuery = z.extend(Period, { by: z._default(CardDimension, 'region'), region: z.optional(Key) });

const count = z.int().check(z.minimum(0));

export const CardUnit = z.object({
	key: Key,
	name: z.string(),
	/** Cards that are held, and by the state of their account. */
	held: count,
	...{ active: count, inactive: count, dormant: count, frozen: count, unknown: count },
	/** The parts of 激活率. */
	numerator: count,
	denominator: count,
	/** 人次 whose last failure was F07 (未激活) or F06 (睡眠户), and those of them that are still 遗留; with their amount, 分. */
	...{ inactiveFailures: count, inactiveOutstanding: count, dormantFailures: count, dormantOutstanding: count },
	amountOutstanding: count,
});

export const Cards = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	by: CardDimension,
	total: CardUnit,
	rows: z.array(CardUnit),
});

export type CardUnit = z.infer<typeof CardUnit>;
export type Cards = z.infer<typeof Cards>;
