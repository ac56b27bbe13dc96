import {
	heldBands,
	recordKinds,
	type Late,
	processIndicators,
	type ProcessRow,
	processStages,
	type Timeliness,
	scopeNames,
} from '../contract/index.ts';
import type { Cell, Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const states = { outstanding: '遗留', pending: '待反馈', refunded: '已退款', paid: '成功' } as const;

const columns: Column[] = [
	text('key', '代码'),
	text('name', '名称'),
	integer('due', '应发人次'),
	...processIndicators.flatMap(({ id, name }) => [
		integer(`${id}Numerator`, `${name}：分子`),
		integer(`${id}Denominator`, `${name}：分母`),
		integer(`${id}Unknown`, `${name}：不能判断`),
	]),
	...processStages.flatMap(({ id, name }) => [
		integer(`${id}Median`, `${name}：中位数（工作日）`),
		integer(`${id}P90`, `${name}：P90（工作日）`),
		integer(`${id}Count`, `${name}：件数`),
	]),
	integer('heldCount', '滞留：人次'),
	integer('heldAmount', '滞留：金额（分）'),
	...heldBands.flatMap(({ id, name }) => [
		integer(`held${id}Count`, `滞留${name}：人次`),
		integer(`held${id}Amount`, `滞留${name}：金额（分）`),
	]),
];

/** The total and the rows of GET /api/timeliness, numerators and denominators apart. */
export function timelinessTable({ month, scope, total, rows }: Timeliness): Table {
	return { title: `时效 ${month} ${scopeNames[scope]}`, columns, rows: [total, ...rows].map(cells) };
}

function cells({ rates, stages: taken, held, ...row }: ProcessRow): Record<string, Cell> {
	return Object.fromEntries<Cell>([
		...Object.entries(row),
		...rates.flatMap(({ indicator, numerator, denominator, unknown }) => [
			[`${indicator}Numerator`, numerator] as const,
			[`${indicator}Denominator`, denominator] as const,
			[`${indicator}Unknown`, unknown] as const,
		]),
		...taken.flatMap(({ stage, median, p90, count }) => [
			[`${stage}Median`, median] as const,
			[`${stage}P90`, p90] as const,
			[`${stage}Count`, count] as const,
		]),
		...held.flatMap(({ band, count, amount }) => [
			[`held${band}Count`, count] as const,
			[`held${band}Amount`, amount] as const,
		]),
	]);
}

const records: Column[] = [
	text('slip', '发放单号'),
	integer('line', '明细序号'),
	text('region', '县（市、区）'),
	text('project', '补贴项目'),
	text('bank', '代发银行'),
	text('township', '乡镇'),
	text('name', '姓名'),
	text('idMasked', '证件号码'),
	text('accountTail', '账号后4位'),
	integer('amount', '金额（分）'),
	text('state', '状态'),
	text('fundedAt', '拨款时间'),
	text('lastDay', '期限'),
	text('doneAt', '完成时间'),
	integer('daysLate', '工作日'),
];

/** The rows of GET /api/timeliness/late, masked as they are. */
export function lateTable({ month, scope, kind, rows }: Late): Table {
	const flat = rows.map(({ region, project, bank, township, state, ...row }) => ({
		...row,
		region: region.name,
		project: project.name,
		bank: bank.name,
		township: township.name,
		state: states[state],
	}));
	const title = recordKinds.find(({ id }) => id === kind)?.name ?? '';
	return { title: `${title} ${month} ${scopeNames[scope]}`, columns: records, rows: flat };
}
