import * as z from 'zod/mini';
import {
	type ChangedUnit,
	type Changes,
	Changes as ChangesSchema,
	changeText,
	figureNames,
	indicators,
	Key,
	Month,
	printCount,
	printRate,
	printYuan,
	Scope,
	unitOf,
	scopeNames,
} from '../analytics/contract/index.ts';
import { sourceText } from '../analytics/encode/change_table.ts';
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { monthOption, scopeOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(Out, {
	month: Month,
	scope: z._default(Scope, 'month'),
	revision: z.optional(z.string().check(z.regex(/^[1-9]\d?$/, '应写第几次发布，如 1'))),
	region: z.optional(Key),
	limit: z._default(z.string().check(z.regex(/^\d{1,3}$/)), '20'),
	cursor: z.optional(z.string()),
});

export const diff: Command = {
	usage: '--month 2023-10 [--scope month|ytd] [--revision N] [--region CODE] [--format …]',
	about:
		'数字变动说明：已发布的月份，实时数字与发布时的差别，到每笔明细和引起变动的文件、行。' +
		'表格和 JSON 一次一页；csv、xlsx、arrow、parquet 为全部明细。',
	options: {
		month: monthOption,
		scope: scopeOption,
		revision: { value: 'N', hint: '与第几次发布比较（默认最近一次）' },
		region: { value: 'CODE', hint: '只看一个县区的明细' },
		limit: { value: 'N', hint: '一页的明细数（默认 20，最多 500）' },
		cursor: { value: 'C', hint: '上一页给出的下一页位置' },
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/changes', schema: ChangesSchema, report }, parseOptions(Options, given.options));
	},
};

function report(found: Changes): string {
	const { month, scope, freeze, units, allTotal, isExplained } = found;
	const what = `${month} ${scopeNames[scope]}，与 ${freeze.publishedAt.slice(0, 16).replace('T', ' ')} 第${freeze.revision}次发布比较`;
	if (units.length === 0 && allTotal === 0) return `${what}：实时数字与发布时相同。`;
	const sum = isExplained
		? '各笔变动之和与数字之差完全相等。'
		: '各笔变动之和与数字之差不相等，请用 yikatong rebuild 重建后再看。';
	return [
		`${what}：${printCount(allTotal)}笔明细有变动。${sum}`,
		unitTable(units),
		fileTable(found),
		recordTable(found),
	].join('\n\n');
}

function unitTable(units: readonly ChangedUnit[]): string {
	const rows = units.flatMap(({ name, figures, rates }) => [
		...figures.map(({ figure, published, live, difference }) => {
			const shown = figureNames[figure].unit === '元' ? printYuan : printCount;
			return [name, figureNames[figure].name, shown(published), shown(live), signed(difference, shown)];
		}),
		...rates.map(({ indicator, published, live, publishedRank, liveRank }) => [
			...[name, indicators.find(({ id }) => id === indicator)?.name ?? indicator],
			...[printRate(published, unitOf(indicator)), printRate(live, unitOf(indicator))],
			publishedRank === liveRank ? '' : `位次${publishedRank ?? '—'}变为${liveRank ?? '—'}`,
		]),
	]);
	const numbers = ['发布时', '实时', '差'].map((title) => ({ title, isNumber: true }));
	return printTable([{ title: '单位' }, { title: '指标' }, ...numbers], rows);
}

function fileTable({ files }: Changes): string {
	return printTable(
		[{ title: '文件' }, { title: '' }, { title: '时间' }, { title: '变动明细', isNumber: true }],
		files.map(({ act, file, at, records }) => [
			...[file, act === 'withdrawn' ? '已撤销' : '载入', at.slice(0, 16).replace('T', ' '), printCount(records)],
		]),
	);
}

function recordTable({ records, first, total, next }: Changes): string {
	const table = printTable(
		[{ title: '单位' }, { title: '发放单号' }, { title: '序号', isNumber: true }, { title: '变动' }, { title: '来源' }],
		records.map((record) => [
			...[record.region.name, record.slip, String(record.line), changeText(record)],
			record.sources.map(sourceText).join('；'),
		]),
	);
	const more = next === null ? '' : `\n下一页：--cursor ${next}`;
	return `${table}第 ${printCount(first)}—${printCount(first + records.length - 1)} 笔，共 ${printCount(total)} 笔${more}`;
}

const signed = (value: number, shown: (value: number) => string) => (value > 0 ? `+${shown(value)}` : shown(value));
