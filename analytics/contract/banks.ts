import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { integer, Key, Month, Period, Scope } from './query.ts';

/** The parts that a bank is assessed by, in the order of tables; `service` is given by people. */
export const bankParts = [
	{ id: 'successRate', name: '发放成功率', better: 'higher' },
	{ id: 'paymentTimeliness', name: '支付及时率', better: 'higher' },
	{ id: 'answerTimeliness', name: '反馈及时率', better: 'higher' },
	{ id: 'reasonFilled', name: '原因填写率', better: 'higher' },
	{ id: 'returnTimeliness', name: '退回及时率', better: 'higher' },
	{ id: 'correctionRate', name: '纠错成功率', better: 'higher' },
	{ id: 'heldRate', name: '滞留率', better: 'lower' },
	{ id: 'service', name: '服务评分', better: 'higher' },
] as const;

export const BankPart = z.enum(bankParts.map(({ id }) => id));

/** GET /api/banks?month&scope&at&region: how each bank does; ranks are among the banks shown. */
export const BanksQuery = z.extend(Period, { region: z.optional(Key) });

const count = z.int().check(z.minimum(0));
const weight = z.int('权重应为0至100的整数').check(z.minimum(0, '权重不能小于0'), z.maximum(100, '权重不能大于100'));

export const Weight = z.object({ part: BankPart, weight });

export const BankRow = z.object({
	key: Key,
	name: z.string(),
	due: count,
	/** Those that have anything to count. */
	parts: z.array(z.object({ part: BankPart, numerator: count, denominator: count, rank: z.int(), tied: z.boolean() })),
	/** 遗留 and 待反馈 in 分, and of it what was funded more than 5 working days ago. */
	heldAmount: count,
	longHeldAmount: count,
	/** The composite in hundredths of a point of 100; null without weights, or where the service score is missing. */
	score: z.nullable(count),
	rank: z.nullable(z.int()),
	tied: z.boolean(),
});

export const Banks = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	rule: Rule,
	/** What the office has set; empty: no composite. */
	weights: z.array(Weight),
	rows: z.array(BankRow),
});

/** POST /api/banks/weights: all parts at once; those that are left out, or 0, do not count. */
export const WeightsRequest = z.object({ weights: z.array(Weight).check(z.maxLength(20)) });
export const WeightsSaved = z.object({ weights: z.array(Weight) });

/** POST /api/banks/scores: the service of a bank in a month, 0 to 100 points with one decimal, in tenths. */
export const ScoreRequest = z.object({
	month: Month,
	bank: Key,
	tenths: integer(0, 1000),
	/** What the score rests on; without personal data. */
	note: z._default(z.string().check(z.maxLength(200, '说明不能超过200字')), ''),
});
export const ScoreSaved = z.object({ month: Month, bank: Key, tenths: z.int() });

export type BankPart = z.infer<typeof BankPart>;
export type BankRow = z.infer<typeof BankRow>;
export type Banks = z.infer<typeof Banks>;
export type Weight = z.infer<typeof Weight>;
export type ScoreRequest = z.infer<typeof ScoreRequest>;
