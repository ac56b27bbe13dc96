import type { RateUnit } from './print.ts';

/** How a figure is printed: rates keep their unit, counts and money theirs. */
export type Unit = 'percent' | 'permille' | 'count' | 'person' | 'project' | 'slip' | 'fen';

/** A rate of the monitoring scheme (domain.md, section 6): what it is called, printed in, and which way is better. */
export type Indicator = {
	readonly id: string;
	/** Full Chinese name, as in a notice. */
	readonly name: string;
	/** Chinese name for tabs and heads of tables. */
	readonly shortName: string;
	readonly unit: Unit;
	readonly better: 'higher' | 'lower';
	/** One Chinese sentence: numerator ÷ denominator. */
	readonly definition: string;
	/** The document that it comes from. */
	readonly source: string;
	/** The SQL that computes it, below `sql`, the formula first. */
	readonly models: readonly string[];
	/** From which month, where it is not the same in all. */
	readonly since?: string;
};

/** An indicator of how payouts are carried out; `needs` is the ledger without which there is no value. */
export type ProcessIndicator = Indicator & { readonly needs?: 'funds' | 'publicity' | 'cards' | 'list' };

const notice = '《关于2023年10月份全市惠民惠农财政补贴资金“一卡通”发放情况的通报》（安阳）';
const lasting = '楚财农〔2023〕10号《关于加强惠民惠农财政补贴资金“一卡通”长效管理机制落实的通知》';
const ours = '本系统的口径，供分析用，通报没有规定';
const rateModels = [
	'5_reports/1_base/1_plain/rates_of.sql',
	'3_facts/4_obligation/obligation_spell.sql',
	'4_indicators/0_spell/spell_count.sql',
];
const processModel = (file: string) => `5_reports/3_process/${file}.sql`;

/** Every rate, in the order in which pages name them. */
export const indicators = [
	{
		id: 'successRate',
		name: '发放成功率',
		shortName: '发放成功率',
		unit: 'percent',
		better: 'higher',
		definition: '截止时已发放成功的人次÷应发人次（含纠错再发后的成功）',
		source: `${notice}第一、二部分`,
		models: rateModels,
		since: '2023年10月起为发放成功率',
	},
	{
		id: 'leftoverRate',
		name: '发放失败遗留率',
		shortName: '失败遗留率',
		unit: 'permille',
		better: 'lower',
		definition: '截止时失败或退票后仍未成功、未退款的人次÷应发人次',
		source: `${notice}第二部分（五）`,
		models: rateModels,
	},
	{
		id: 'cardShare',
		name: '社保卡占比率',
		shortName: '社保卡占比率',
		unit: 'percent',
		better: 'higher',
		definition: '发放到社保卡的成功人次÷发放到个人的成功人次',
		source: `${notice}第二部分`,
		models: rateModels,
	},
	{
		id: 'pushRate',
		name: '发放结果推送率',
		shortName: '结果推送率',
		unit: 'percent',
		better: 'higher',
		definition: '截止时已推送到政务服务网的成功人次÷成功人次',
		source: `${notice}第二部分`,
		models: rateModels,
	},
	{
		id: 'firstAttemptRate',
		name: '首次打卡成功率',
		shortName: '首次打卡成功率',
		unit: 'percent',
		better: 'higher',
		definition: '第一次反馈即为成功的人次÷应发人次',
		source: `${notice}：2023年9月及以前的发放成功率`,
		models: rateModels,
		since: '2023年9月及以前为发放成功率；此后仍可查',
	},
	{
		id: 'pendingRate',
		name: '待反馈率',
		shortName: '待反馈率',
		unit: 'permille',
		better: 'lower',
		definition: '截止时银行尚未反馈结果的人次÷应发人次',
		source: ours,
		models: rateModels,
	},
	{
		id: 'refundedRate',
		name: '退款率',
		shortName: '退款率',
		unit: 'permille',
		better: 'lower',
		definition: '截止时已办结退款的人次÷应发人次',
		source: ours,
		models: rateModels,
	},
] as const satisfies readonly Indicator[];

/** The rates of the process (domain.md, section 6), in the order in which pages name them. */
export const processIndicators = [
	{
		...{ id: 'paymentTimeliness', name: '支付及时率', shortName: '支付及时率', unit: 'percent', better: 'higher' },
		definition: '拨款后在时限内发放成功的人次÷时限已到的应发人次；时限按县与银行的代发协议，没有协议的为2个工作日',
		source: lasting,
		models: [processModel('2_rate/payment_timeliness')],
	},
	{
		...{ id: 'answerTimeliness', name: '反馈及时率', shortName: '反馈及时率', unit: 'percent', better: 'higher' },
		definition:
			'拨款后在时限内有结果（成功、失败、退票）的人次÷时限已到的应发人次；时限按代发协议，没有协议的为2个工作日',
		source: lasting,
		models: [processModel('2_rate/answer_timeliness')],
	},
	{
		...{ id: 'returnTimeliness', name: '退回及时率', shortName: '退回及时率', unit: 'percent', better: 'higher' },
		definition:
			'失败后在时限内退款办结的人次÷失败且截止时仍未成功、时限已到的人次；时限按代发协议，没有协议的为下一个工作日',
		source: lasting,
		models: [processModel('2_rate/return_timeliness')],
	},
	{
		...{
			id: 'allocationTimeliness',
			name: '资金下达及时率',
			shortName: '下达及时率',
			unit: 'percent',
			better: 'higher',
		},
		definition: '收文后15日（省级直接分配到县）或30日内分配的资金份数÷时限在期间内届满的份数',
		needs: 'funds',
		source: lasting,
		models: [processModel('2_rate/allocation_timeliness')],
	},
	{
		...{ id: 'publicityTimeliness', name: '公示及时率', shortName: '公示及时率', unit: 'percent', better: 'higher' },
		definition: '及时的公示÷应有的公示：每张发放单发放前不少于3个工作日，发放后5个工作日内；没有公示台账的单位不算',
		needs: 'publicity',
		source: lasting,
		models: [processModel('2_rate/publicity_timeliness')],
	},
	{
		...{ id: 'reasonFilled', name: '失败原因填写率', shortName: '原因填写率', unit: 'percent', better: 'higher' },
		definition: '写明可用原因（不是“其他”或空白）的失败、退票次数÷失败、退票次数',
		source: ours,
		models: [processModel('2_rate/reason_filled')],
	},
	{
		...{ id: 'monthEndShare', name: '月末集中度', shortName: '月末集中度', unit: 'percent', better: 'lower' },
		definition: '各月最后5个工作日内拨款的应发人次÷应发人次',
		source: `${notice}：月底前大批集中发放`,
		models: [processModel('2_rate/month_end_share')],
	},
	{
		...{ id: 'correctionRate', name: '纠错成功率', shortName: '纠错成功率', unit: 'percent', better: 'higher' },
		definition: '失败过、截止时已成功的人次÷失败过的人次',
		source: ours,
		models: [processModel('2_rate/correction_rate'), processModel('2_stage/correction_days')],
	},
	{
		...{ id: 'repeatFailure', name: '重复失败率', shortName: '重复失败率', unit: 'percent', better: 'lower' },
		definition: '失败两次以上的人次÷失败过的人次',
		source: ours,
		models: [processModel('2_rate/repeat_failure')],
	},
	{
		...{ id: 'projectCoverage', name: '应纳尽纳率', shortName: '应纳尽纳率', unit: 'percent', better: 'higher' },
		definition: '年度补贴政策清单上本期发放过的项目÷清单上的项目；县区与全清单相比',
		needs: 'list',
		source: lasting,
		models: [processModel('2_rate/project_coverage')],
	},
	{
		...{ id: 'cardActivation', name: '激活率', shortName: '社保卡激活率', unit: 'percent', better: 'higher' },
		definition: '金融账户已激活的社保卡÷持有的社保卡（注销的不算），按截止前最近一次统计',
		needs: 'cards',
		source: ours,
		models: [processModel('2_rate/card_activation')],
	},
] as const satisfies readonly ProcessIndicator[];

/** The unit that an indicator is printed in. */
export function unitOf(id: (typeof indicators)[number]['id']): RateUnit {
	return indicators.find((indicator) => indicator.id === id)?.unit === 'permille' ? 'permille' : 'percent';
}
