import { measureName, printMeasure, type TrendRow, type Trends } from '#contract';
import { isCut } from '#lib/charts/trend.ts';
import { monthNumber, printMonth } from '#lib/dates.ts';

type Shown = {
	cuts: readonly { index: number; why: 'rule' | 'year' }[];
	both: boolean;
	/** What is shown of published months: their values as the lines, as marks beside live lines, or nothing. */
	published: 'lines' | 'marks' | 'none';
	lines: number;
};

const publishedNotes = {
	lines: '线条为各月最近一次发布的数，之后收到的数据不改变它；没有发布的月份空缺。',
	marks: '圆圈为已发布的数，之后收到的数据不改变它。',
	none: '',
};

/** What the chart says to those who do not see it: each line's first and last value. */
export function trendLabel({ indicator, months, rows }: Trends, units: readonly string[]): string {
	const span = months.length > 1 ? `${printMonth(months[0]?.month ?? '')}至` : '';
	const head = `${measureName(indicator)}，${span}${printMonth(months.at(-1)?.month ?? '')}`;
	const told = rows.filter(({ key }) => units.includes(key)).map((row) => ends({ indicator, row }));
	return [head, ...told, '数据表列出每月数值'].join('；');
}

function ends({ indicator, row }: { indicator: Trends['indicator']; row: TrendRow }): string {
	const known = row.points.flatMap(({ value }) => value ?? []);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return `${row.name}没有数据`;
	const end = printMeasure(indicator, last);
	return known.length === 1 ? `${row.name}${end}` : `${row.name}从${printMeasure(indicator, first)}到${end}`;
}

/** Under the chart: how it is to be read, what is missing and why lines break. */
export function trendNote(trends: Trends, { cuts, both, published, lines }: Shown): string {
	const { indicator, months, rows } = trends;
	const missing = months.filter((_, index) => rows.every(({ points }) => points[index]?.value === null));
	const rule = cuts.find(({ why }) => why === 'rule');
	const changed = months[rule?.index ?? 0]?.month ?? '';
	return [
		lines === 0 ? '没有可画的单位。' : '',
		months.length === 1 ? '只有一个月，还看不出升降。' : '',
		rule
			? `${printMonth(changed)}起按新口径计算发放成功率（含纠错再发后的成功），此前为首次打卡成功率。口径不同，线条断开，不比升降。`
			: '',
		both && indicator === 'successRate' ? '实线为累计反馈口径，虚线为首次打卡口径，各月都按同一口径计算。' : '',
		cuts.some(({ why }) => why === 'year') ? '累计每年1月从头算起，线条在年初断开。' : '',
		missing.length > 0 ? `${listed(missing.map(({ month }) => month))}没有数据，线条空缺。` : '',
		publishedNotes[published],
		isCut(indicator) ? '纵轴不从零起。' : '',
	].join('');
}

function listed(months: readonly string[]): string {
	if (months.length > 3) return `${printMonth(months[0] ?? '')}等${months.length}个月`;
	return months.map((month) => `${month.slice(0, 4)}年${monthNumber(month)}月`).join('、');
}
