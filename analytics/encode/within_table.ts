import { indicators, printRate, unitOf, type Within, scopeNames } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const columns: Column[] = [
	integer('rank', '排名'),
	text('key', '代码'),
	text('name', '名称'),
	text('indicator', '指标'),
	text('printed', '指标值'),
	integer('numerator', '分子'),
	integer('denominator', '分母'),
	integer('due', '应发人次'),
	integer('paid', '发放人次'),
	integer('outstanding', '遗留人次'),
	integer('pending', '待反馈人次'),
	integer('refunded', '已退款人次'),
	integer('unpaid', '未成功人次'),
];

const whats = { region: '单位', department: '部门', bank: '银行', township: '乡镇', project: '项目' } as const;

/** The rows of GET /api/rankings/within. */
export function withinTable({ month, scope, indicator, by, rows }: Within): Table {
	const name = indicators.find(({ id }) => id === indicator)?.name ?? indicator;
	const flat = rows.map(({ value, tied: _, ...row }) => ({
		...row,
		...value,
		indicator: name,
		printed: printRate(value, unitOf(indicator)),
	}));
	return { title: `${whats[by]}${name}排名 ${month} ${scopeNames[scope]}`, columns, rows: flat };
}
