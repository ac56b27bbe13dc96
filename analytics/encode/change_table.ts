import { type Changes, changeText, figureNames, scopeNames } from '../contract/index.ts';
import type { Column, Table } from './table.ts';
import { kindNames } from './tables.ts';

const columns: Column[] = [
	{ id: 'region', title: '县（市、区）', type: 'text' },
	{ id: 'slip', title: '发放单号', type: 'text' },
	{ id: 'line', title: '明细序号', type: 'integer' },
	{ id: 'project', title: '补贴项目', type: 'text' },
	{ id: 'amount', title: '金额（分）', type: 'integer' },
	{ id: 'change', title: '变动', type: 'text' },
	{ id: 'effects', title: '影响的数', type: 'text' },
	{ id: 'sources', title: '由哪个文件引起', type: 'text' },
];

/** The records of GET /api/changes. */
export function changeTable({ month, scope, freeze, records }: Changes): Table {
	const rows = records.map(({ region, before, after, effects, sources, ...record }) => ({
		...record,
		region: region.name,
		amount: after?.amount ?? before?.amount ?? null,
		change: changeText({ before, after }),
		effects: effects
			.map(({ figure, change }) => `${figureNames[figure].name}${change > 0 ? '+' : ''}${change}`)
			.join('；'),
		sources: sources.map(sourceText).join('；'),
	}));
	return { title: `数字变动 ${month} ${scopeNames[scope]} 第${freeze.revision}次发布以来`, columns, rows };
}

/** Which file, and which line of it, moved a record: “反馈_补.csv第12行（银行反馈）”. */
export function sourceText(source: Changes['records'][number]['sources'][number]): string {
	const { act, file, sheet, line, kind, isCertain } = source;
	const place = sheet === null ? file : `${file}［${sheet}］`;
	const where = line === null ? place : `${place}第${line}行`;
	return `${isCertain ? '' : '可能：'}${act === 'withdrawn' ? '撤销' : ''}${where}（${kindNames[kind] ?? kind}）`;
}
