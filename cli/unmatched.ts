import * as z from 'zod/mini';
import { Key, Kind, printCount, Unmatched, UnmatchedReason, type UnmatchedRow } from '../analytics/contract/index.ts';
import { kindNames } from '../analytics/encode/tables.ts';
import { type Command, parseOptions } from './command.ts';
import { Out, outOptions } from './out.ts';
import { regionOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Options = z.extend(Out, {
	kind: z.optional(Kind),
	reason: z.optional(UnmatchedReason),
	file: z.optional(z.string().check(z.regex(/^\d{1,9}$/))),
	region: z.optional(Key),
	limit: z._default(z.string().check(z.regex(/^\d{1,3}$/)), '20'),
	cursor: z.optional(z.string()),
});

export const unmatched: Command = {
	usage: '[--kind K] [--reason R] [--file N] [--region CODE] [--format …]',
	about:
		'已载入、在等发放单、明细、单位或原明细的行，可能的原因和办法。表格和 JSON 一次一页；csv、xlsx、arrow、parquet 为全部。',
	options: {
		kind: { value: 'K', hint: 'slip 发放单、payment 发放明细、feedback 银行反馈、refund 退款、push 推送' },
		reason: { value: 'R', hint: `原因：${UnmatchedReason.options.join('、')}` },
		file: { value: 'N', hint: '导入编号，只看一个文件' },
		region: regionOption,
		limit: { value: 'N', hint: '一页的行数（默认 20，最多 500）' },
		cursor: { value: 'C', hint: '上一页给出的下一页位置' },
		...outOptions,
	},
	async run(given) {
		return tell(given, { path: '/api/unmatched', schema: Unmatched, report }, parseOptions(Options, given.options));
	},
};

const groupColumns = [
	{ title: '文件' },
	{ title: '编号', isNumber: true },
	{ title: '种类' },
	{ title: '原因' },
	{ title: '行数', isNumber: true },
	{ title: '怎么办' },
];

const rowColumns = [
	{ title: '文件' },
	{ title: '行', isNumber: true },
	{ title: '种类' },
	{ title: '发放单号' },
	{ title: '序号', isNumber: true },
	...['县区', '说明'].map((title) => ({ title })),
];

function report({ total, groups, groupTotal, rows, first, next }: Unmatched): string {
	if (total === 0) return '没有未匹配的行。';
	const grouped = groups.map(({ file, kind, reason, count, remedy }) => [
		...[placeOf(file), String(file.id), kindNames[kind] ?? kind, reason.name, printCount(count), remedy],
	]);
	const rest =
		groupTotal > groups.length ? `\n另有 ${printCount(groupTotal - groups.length)} 组行数更少的没有列出` : '';
	const page = `共 ${printCount(total)} 行，本页第 ${printCount(first)}—${printCount(first + rows.length - 1)} 行`;
	const more = next === null ? '' : `\n下一页：--cursor ${next}`;
	return `${printTable(groupColumns, grouped)}${rest}\n\n${printTable(rowColumns, rows.map(cells))}\n${page}${more}`;
}

function cells({ file, line, kind, slip, lineNo, region, detail, likely }: UnmatchedRow): string[] {
	const said = likely === null ? detail : `${detail}；${likely}`;
	return [
		...[placeOf(file), String(line), kindNames[kind] ?? kind, slip, lineNo === null ? '' : String(lineNo)],
		...[region?.name ?? '', said],
	];
}

const placeOf = ({ name, sheet }: UnmatchedRow['file']) => (sheet === null ? name : `${name}（${sheet}）`);
