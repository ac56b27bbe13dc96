import { indicators, type IndicatorId, laggingSettings, type Settings } from '#contract';

/** A row of the 口径 page: what is counted, from which month, held against what. */
export type RuleRow = {
	id: IndicatorId;
	name: string;
	definition: string;
	better: string;
	since: string;
	against: string;
};

/** Every indicator in the order in which pages name them, with what the settings in force hold units against. */
export function ruleRows(settings: Settings): RuleRow[] {
	return indicators.map(({ id, name, definition, better, ...indicator }) => ({
		id,
		name,
		definition,
		better: better === 'higher' ? '高为好' : '低为好',
		since: 'since' in indicator ? indicator.since : '各月相同',
		against: against(id, settings),
	}));
}

function against(indicator: IndicatorId, { inForce }: Settings): string {
	const chosen = (['month', 'ytd'] as const).map((scope) => {
		const setting = laggingSettings.find(({ id }) => id === `lagging.${indicator}.${scope}`);
		const value = inForce.find((entry) => entry.setting === setting?.id)?.value;
		return setting?.options.find((option) => option.value === value)?.name ?? '';
	});
	const [month, ytd] = chosen;
	return month === ytd ? `比${String(month)}` : `当月比${String(month)}；累计比${String(ytd)}`;
}

/** Words that every page uses. */
export const terms = [
	{ name: '应发人次', text: '截止前已拨款的发放明细，一条算一人次；纠错再发并入原明细，只算一次。' },
	{ name: '成功', text: '最近的银行反馈为成功，且截止前没有退票。' },
	{ name: '遗留', text: '最近的反馈为失败或退票，没有办结退款；已再发未反馈的仍算遗留。' },
	{ name: '待反馈', text: '还没有结果，包括处理中。' },
	{ name: '已退款', text: '截止前已办结退款，没有发放成功。' },
	{ name: '未成功', text: '遗留+待反馈+已退款；应发=成功+未成功。' },
	{ name: '当月', text: '当月拨款的发放明细，看到月末最后一日24时。' },
	{ name: '累计', text: '1月1日起拨款的发放明细，看到同一截止时间。' },
	{ name: '截止', text: '按事件发生的时间，不按文件载入的时间；10月31日24时发生的算在10月。' },
	{ name: '位次', text: '按未取整的数值排，完全相等才并列；没有发放任务的单位不参与排名。' },
	{ name: '落后', text: '按未取整的数值与基准比较；上级基准没有录入时，按全市平均比较，并在页面上说明。' },
	{ name: '全市', text: '全市各单位人次相加后计算，不是各单位比率的平均。' },
	{ name: '显示', text: '最多两位小数，四舍五入；不到100%不显示为100%，不为零不显示为0。' },
] as const;
