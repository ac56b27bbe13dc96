import type { MeasureId } from '../contract/index.ts';

/** How offices write the measures; the first that fits at a place holds. `isLoose`: 人数 that may mean 人次. */
export const measureWords: { measure: MeasureId; words: RegExp; isLoose?: true }[] = [
	{ measure: 'firstAttemptRate', words: /首次(打卡|发放)*成功率|首次打卡(?=计算)/ },
	{ measure: 'successRate', words: /(总体|平均|累计|补贴|资金)*(发放|打卡|兑付)?成功率/ },
	{ measure: 'cardShare', words: /(使用|通过)?社(会)?保(障)?卡(发放|补贴|资金|的)*(占比率?|比例|比率|使用率|发放率)/ },
	{ measure: 'pushRate', words: /(政务服务网|发放|补贴|结果|信息)*推送(率|比例)/ },
	{ measure: 'leftoverRate', words: /(补贴|发放|失败)*遗留率|遗留(?=为[0零])/ },
	{ measure: 'pendingRate', words: /(待|未)反馈率/ },
	{ measure: 'refundedRate', words: /(已)?退款率/ },
	{ measure: 'outstanding', words: /(失败)?遗留(人次数?|(?=[\d.]+万?人次))/ },
	{ measure: 'pending', words: /(待|未)反馈(人次数?|(?=[\d.]+万?人次))/ },
	{ measure: 'refunded', words: /(已)?退款(人次数?|(?=[\d.]+万?人次))/ },
	{ measure: 'due', words: /应发(放)?人次数?/ },
	{
		measure: 'paid',
		words: /(补贴|项目)*人次(数)?(的)?发放(量)?|(累计|共计|共)?(实际)?(实)?发(放)?(补贴)?人次数?|补贴人次数?/,
	},
	{ measure: 'persons', words: /(补贴)?项目发放人数/, isLoose: true },
	{ measure: 'persons', words: /实(际)?发(放)?人数|(发放|惠及|受益|享受|补贴)(群众|对象)?人数|惠及群众|受益群众|惠及/ },
	{ measure: 'amountDue', words: /应发(放)?(金额|资金)/ },
	{
		measure: 'amountPaid',
		words:
			/补贴金额|(累计|共)?发放(补贴)?(资金|金额)(总?额|总?量)?|补贴资金(总?额|总?量)(?!代)|资金(发放)?(总?额|总?量)|发放金额/,
	},
	{
		measure: 'projects',
		words: /(发放)?(补贴)?项目(的)?(数量|个数|数)(的)?(发放)?(?!目标)|发放(补贴)?项目(?!资金|主管|单位)/,
	},
	{ measure: 'slips', words: /(发放|补贴)?批次(数|总数)|发放批次/ },
];

/** What a number's unit alone says that is counted. */
export const unitMeasures: Record<string, MeasureId> = {
	...{ 项: 'projects', 个: 'projects', 个项目: 'projects', 人次: 'paid', 人: 'persons', 批次: 'slips' },
	...{ 元: 'amountPaid', 万元: 'amountPaid', 亿元: 'amountPaid' },
};

/** Rates and shares that are not checked; a number after them is of none of the measures. */
export const otherWords = /及时率|填写率|完成率|序时进度|拨付进度|兑付进度|增长率|增幅|占比|比重/;

/** How a bulletin calls whom it is written to or by. */
export const subjectWords = /[贵本我](?:行|单位|局|县|区|部门)/;

/** Words of the city as a whole, and of the province. */
export const cityWords = ['全市', '我市', '本市'];
export const provinceWords = ['全省', '我省', '河南省', '省平均', '省均'];
