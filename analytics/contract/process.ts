import type { Indicator } from './indicators.ts';

/** An indicator of how payouts are carried out; `needs` is the ledger without which there is no value. */
export type ProcessIndicator = Indicator & { readonly needs?: 'funds' | 'publicity' | 'cards' | 'list' };

/** The rates of the process (domain.md, section 6), in the order in which pages name them. */
export const processIndicators = [
	{
		...{ id: 'paymentTimeliness', name: '支付及时率', shortName: '支付及时率', unit: 'percent', better: 'higher' },
		definition: '拨款后在时限内发放成功的人次÷时限已到的应发人次；时限按县与银行的代发协议，没有协议的为2个工作日',
	},
	{
		...{ id: 'answerTimeliness', name: '反馈及时率', shortName: '反馈及时率', unit: 'percent', better: 'higher' },
		definition:
			'拨款后在时限内有结果（成功、失败、退票）的人次÷时限已到的应发人次；时限按代发协议，没有协议的为2个工作日',
	},
	{
		...{ id: 'returnTimeliness', name: '退回及时率', shortName: '退回及时率', unit: 'percent', better: 'higher' },
		definition:
			'失败后在时限内退款办结的人次÷失败且截止时仍未成功、时限已到的人次；时限按代发协议，没有协议的为下一个工作日',
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
	},
	{
		...{ id: 'publicityTimeliness', name: '公示及时率', shortName: '公示及时率', unit: 'percent', better: 'higher' },
		definition: '及时的公示÷应有的公示：每张发放单发放前不少于3个工作日，发放后5个工作日内；没有公示台账的单位不算',
		needs: 'publicity',
	},
	{
		...{ id: 'reasonFilled', name: '失败原因填写率', shortName: '原因填写率', unit: 'percent', better: 'higher' },
		definition: '写明可用原因（不是“其他”或空白）的失败、退票次数÷失败、退票次数',
	},
	{
		...{ id: 'monthEndShare', name: '月末集中度', shortName: '月末集中度', unit: 'percent', better: 'lower' },
		definition: '各月最后5个工作日内拨款的应发人次÷应发人次',
	},
	{
		...{ id: 'correctionRate', name: '纠错成功率', shortName: '纠错成功率', unit: 'percent', better: 'higher' },
		definition: '失败过、截止时已成功的人次÷失败过的人次',
	},
	{
		...{ id: 'repeatFailure', name: '重复失败率', shortName: '重复失败率', unit: 'percent', better: 'lower' },
		definition: '失败两次以上的人次÷失败过的人次',
	},
	{
		...{ id: 'projectCoverage', name: '应纳尽纳率', shortName: '应纳尽纳率', unit: 'percent', better: 'higher' },
		definition: '年度补贴政策清单上本期发放过的项目÷清单上的项目；县区与全清单相比',
		needs: 'list',
	},
	{
		...{ id: 'cardActivation', name: '激活率', shortName: '社保卡激活率', unit: 'percent', better: 'higher' },
		definition: '金融账户已激活的社保卡÷持有的社保卡（注销的不算），按截止前最近一次统计',
		needs: 'cards',
	},
] as const satisfies readonly ProcessIndicator[];

/** A stage of a payout, from the fund document to the money on the card, in the order of time. */
export const processStages = [
	{ id: 'allocation', name: '收文到分配', definition: '期间内分配的每份资金' },
	{ id: 'funding', name: '分配到拨款', definition: '每张发放单，从其项目最近一次分配算起' },
	{ id: 'answer', name: '拨款到反馈', definition: '每人次，到第一个结果' },
	{ id: 'credit', name: '拨款到入账', definition: '银行写明入账时间的每笔' },
	{ id: 'payment', name: '拨款到成功', definition: '截止时成功的每人次，含纠错再发' },
	{ id: 'correction', name: '失败到纠正', definition: '失败后成功的每人次，从第一次失败算起（纠错时长）' },
] as const;

/** Ages of held money, in working days since funding; the last where the calendar does not know. */
export const heldBands = [
	{ id: '0-2', name: '0～2日' },
	{ id: '3-5', name: '3～5日' },
	{ id: '6-10', name: '6～10日' },
	{ id: '11-20', name: '11～20日' },
	{ id: '21-', name: '20日以上' },
	{ id: 'unknown', name: '日数不详' },
] as const;
