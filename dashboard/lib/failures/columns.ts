import type { FailureRow, FailureSort } from '#contract';
import { printTableTime } from '#lib/dates.ts';
import { none, printYuan } from '#lib/format.ts';
import type { Query } from './query.ts';

type Row = FailureRow;
const stars = '*'.repeat(12);
const time = (at: string | null) => (at === null ? none : printTableTime(at));

/** A column of the list of records; `sort` are its two orders, the second asked for first; `text` unless it is drawn. */
export type Column = {
	id: string;
	name: string;
	isNumber?: true;
	sort?: readonly [FailureSort, FailureSort];
	text?: (row: Row) => string;
};

/** What may be shown of a record, beside the person, in this order. */
export const columns: readonly Column[] = [
	{ id: 'region', name: '单位', text: (row) => row.region.name },
	{ id: 'project', name: '项目', text: (row) => row.project.name },
	{ id: 'bank', name: '银行', text: (row) => row.bank.name },
	{ id: 'township', name: '乡镇', text: (row) => row.township.name },
	{ id: 'slip', name: '发放单', text: (row) => row.slip },
	{ id: 'line', name: '明细', isNumber: true, sort: ['slip', '-slip'], text: (row) => String(row.line) },
	{ id: 'name', name: '姓名' },
	{ id: 'id', name: '证件号', text: (row) => row.idMasked },
	{ id: 'account', name: '银行账号', text: (row) => stars + row.accountTail },
	{
		id: 'amount',
		name: '金额（元）',
		isNumber: true,
		sort: ['amount', '-amount'],
		text: (row) => printYuan(row.amount),
	},
	{ id: 'state', name: '状态' },
	{ id: 'reason', name: '原因', sort: ['reason', '-reason'] },
	{
		id: 'attempts',
		name: '次数',
		isNumber: true,
		sort: ['attempts', '-attempts'],
		text: (row) => String(row.attempts),
	},
	{
		id: 'funded',
		name: '拨款',
		isNumber: true,
		sort: ['fundedAt', '-fundedAt'],
		text: (row) => printTableTime(row.fundedAt),
	},
	{
		id: 'answered',
		name: '最近反馈',
		isNumber: true,
		sort: ['answeredAt', '-answeredAt'],
		text: (row) => time(row.answeredAt),
	},
];

/** Who the record is about is always shown. */
export const fixed = 'name';
const usual = ['line', 'id', 'amount', 'state', 'reason', 'answered'];

/**
 * The columns that the address asks for, else the usual ones: unit and project where the conditions do not give them;
 * an opened record tells the rest itself, and takes their room.
 */
export function columnsOf(chosen: string | null, query: Query, isOpened: boolean): readonly Column[] {
	const needed = [
		...usual,
		...(isOpened ? [] : ['account', 'attempts']),
		...(isOpened || query.region ? [] : ['region']),
		...(isOpened || query.project ? [] : ['project']),
	];
	const ids = chosen === null ? needed : chosen.split(',');
	return columns.filter(({ id }) => id === fixed || ids.includes(id));
}
