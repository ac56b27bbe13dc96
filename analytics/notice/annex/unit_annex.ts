import {
	IndicatorId,
	type MeasureId,
	type NoticeAnnex,
	type NoticeCell,
	type Scope,
	unitOf,
} from '../../contract/index.ts';
import type { NoticeBasis } from '../figures/notice_facts.ts';
import type { Measured } from '../figures/measured.ts';
import { cutOffWords, monthWords, spanWords } from '../figures/words.ts';
import { column, countCell, moneyCell, rateCell, textCell } from './cells.ts';

const rates = [
	['successRate', '发放成功率'],
	['cardShare', '社保卡占比率'],
	['pushRate', '发放结果推送率'],
	['leftoverRate', '发放失败遗留率'],
] as const;

const columns: NoticeAnnex['columns'] = [
	column('单位', 'text'),
	column('发放项目数（项）', 'count'),
	column('补贴金额（万元）', 'wan'),
	column('应发人次', 'count'),
	column('发放人次', 'count'),
	column('实发人数', 'count'),
	...rates.flatMap(([id, name]) => [column('数值', unitOf(id), name), column('位次', 'rank', name)]),
];

/** Every unit by every indicator with its rank, in canonical order, 全市 last; one table per scope. */
export function unitAnnex({ measured, origin, period, asked }: NoticeBasis, scope: Scope): NoticeAnnex {
	const units = Map.groupBy(
		measured.filter((row) => row.scope === scope),
		({ key }) => key,
	);
	const rows = [...units.values()].map((row) => ({ isTotal: row.some(({ isCity }) => isCity), cells: cellsOf(row) }));
	const span = scope === 'ytd' ? `${spanWords(origin.month)}累计` : `${monthWords(origin.month)}当月`;
	return {
		id: scope === 'ytd' ? '单位累计' : '单位当月',
		title: `${span}各单位发放指标`,
		isWide: true,
		columns,
		rows: [...rows.filter(({ isTotal }) => !isTotal), ...rows.filter(({ isTotal }) => isTotal)],
		notes: [
			`数据截至${cutOffWords(period)}。${spanNote(scope)}`,
			ruleNote(asked.rule.successRate),
			'发放失败遗留率越低越好，其余比率越高越好；按未四舍五入的数值排位，数值相等的位次并列；“—”表示没有发放任务或没有可计算的人次。',
		],
	};
}

function cellsOf(row: readonly Measured[]): NoticeCell[] {
	const found = (id: MeasureId) => row.find(({ indicator }) => indicator === id);
	const count = (id: MeasureId) => countCell(found(id)?.value.numerator ?? null);
	return [
		textCell(row[0]?.name ?? ''),
		...[count('projects'), moneyCell(found('amountPaid')?.value.numerator ?? 0)],
		...[count('due'), count('paid'), count('persons')],
		...rates.flatMap(([id]) => {
			const measure = found(id);
			return [rateCell(measure?.value ?? null, unitOf(IndicatorId.parse(id))), countCell(measure?.rank ?? null)];
		}),
	];
}

/** What 当月 and 累计 count. */
export function spanNote(scope: Scope): string {
	return scope === 'ytd' ? '累计为1月1日以来拨款的应发人次。' : '当月为本月拨款的应发人次。';
}

/** By which rule 发放成功率 is printed. */
export function ruleNote(rule: 'first-attempt' | 'cumulative-feedback'): string {
	return rule === 'first-attempt'
		? '发放成功率为首次打卡成功率，即首次反馈就发放成功的人次÷应发人次。'
		: '发放成功率为累计反馈成功率，即截止时已发放成功的人次（含纠错再发成功的）÷应发人次。';
}
