import * as z from 'zod/mini';
import { IndicatorId, Month, Period, Scope } from './query.ts';
import { Rate } from './ranking.ts';
import { ProcessId } from './timeliness.ts';

const notice = '《关于2023年10月份全市惠民惠农财政补贴资金“一卡通”发放情况的通报》（安阳）';
const lasting = '楚财农〔2023〕10号《关于加强惠民惠农财政补贴资金“一卡通”长效管理机制落实的通知》';
const ours = '本系统的口径，供分析用，通报没有规定';
const counted = ['3_facts/4_obligation/obligation_spell.sql', '4_indicators/0_spell/spell_count.sql'];
const rated = (source: string) => ({ source, models: ['5_reports/1_base/1_plain/rates_of.sql', ...counted] });
const process = (source: string, ...files: string[]) => ({
	source,
	models: files.map((file) => `5_reports/3_process/${file}.sql`),
});

/** Where the rule of each indicator comes from, and the SQL that computes it: the formula first. */
export const ruleSources: Readonly<
	Record<z.infer<typeof IndicatorId> | z.infer<typeof ProcessId>, { source: string; models: string[] }>
> = {
	successRate: rated(`${notice}第一、二部分`),
	leftoverRate: rated(`${notice}第二部分（五）`),
	cardShare: rated(`${notice}第二部分`),
	pushRate: rated(`${notice}第二部分`),
	firstAttemptRate: rated(`${notice}：2023年9月及以前的发放成功率`),
	pendingRate: rated(ours),
	refundedRate: rated(ours),
	paymentTimeliness: process(lasting, '2_rate/payment_timeliness'),
	answerTimeliness: process(lasting, '2_rate/answer_timeliness'),
	returnTimeliness: process(lasting, '2_rate/return_timeliness'),
	allocationTimeliness: process(lasting, '2_rate/allocation_timeliness'),
	publicityTimeliness: process(lasting, '2_rate/publicity_timeliness'),
	reasonFilled: process(ours, '2_rate/reason_filled'),
	monthEndShare: process(`${notice}：月底前大批集中发放`, '2_rate/month_end_share'),
	correctionRate: process(ours, '2_rate/correction_rate', '2_stage/correction_days'),
	repeatFailure: process(ours, '2_rate/repeat_failure'),
	projectCoverage: process(lasting, '2_rate/project_coverage'),
	cardActivation: process(ours, '2_rate/card_activation'),
};

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
