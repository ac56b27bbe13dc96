import * as z from 'zod/mini';
import { Key, Month, Period, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** GET /api/stages?month[&scope][&at][&region]: how far the period's slips have come, and how long each step took. */
export const StagesQuery = z.extend(Period, { region: z.optional(Key) });

/** The five stages of a payment, in order (彭水自治县实施方案, section 四). */
export const stages = [
	{ id: 'submitted', name: '提交', definition: '当期拨款的，和当期提交、截止时还没有拨款的发放单' },
	{ id: 'validated', name: '验证', definition: '截止前已审核或已拨款' },
	{ id: 'funded', name: '发放', definition: '截止前已拨款给代发银行，人次即应发人次' },
	{ id: 'answered', name: '反馈', definition: '截止前有结果：成功、遗留或已退款' },
	{ id: 'publicised', name: '公示', definition: '成功并已推送到政务服务网' },
] as const;

/** Times between two recorded times, in order. */
export const steps = [
	{ id: 'audit', name: '建单到审核' },
	{ id: 'funding', name: '审核到拨款' },
	{ id: 'arrival', name: '资金到账到拨款' },
	{ id: 'confirmation', name: '拨款到财政确认' },
	{ id: 'answer', name: '拨款到首次反馈' },
	{ id: 'push', name: '成功到推送' },
] as const;

export const Stages = z.object({
	month: Month,
	scope: Scope,
	at: z.string(),
	key: Key,
	name: z.string(),
	stages: z.array(
		z.object({
			stage: z.enum(stages.map(({ id }) => id)),
			slips: z.int(),
			payments: z.int(),
			/** 分. */
			amount: z.int(),
			/** 人次 as a part of those submitted; null where none was. */
			share: z.nullable(Rate),
		}),
	),
	steps: z.array(
		z.object({
			step: z.enum(steps.map(({ id }) => id)),
			/** What was measured: slips (批次) or payments (人次), and how many of them have both times. */
			counts: z.enum(['slip', 'payment']),
			measured: z.int(),
			/** Whole calendar hours within which half of them, and nine tenths, were done. */
			half: z.nullable(z.int()),
			most: z.nullable(z.int()),
		}),
	),
});

export type Stages = z.infer<typeof Stages>;

/** 3小时, 4天, 1天4小时; 不到1小时. */
export function printHours(hours: number): string {
	if (hours === 0) return '不到1小时';
	const days = Math.floor(hours / 24);
	return `${days > 0 ? `${days}天` : ''}${hours % 24 > 0 ? `${hours % 24}小时` : ''}`;
}
