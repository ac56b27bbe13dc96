import { bankParts, type Banks, scopeNames } from '../contract/index.ts';
import type { Cell, Column, Table } from './table.ts';

const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const columns: Column[] = [
	{ id: 'key', title: '代码', type: 'text' },
	{ id: 'name', title: '代发银行', type: 'text' },
	integer('due', '应发人次'),
	...bankParts.flatMap(({ id, name }) => [
		integer(`${id}Numerator`, `${name}：分子`),
		integer(`${id}Denominator`, `${name}：分母`),
		integer(`${id}Rank`, `${name}：名次`),
	]),
	integer('heldAmount', '滞留金额（分）'),
	integer('longHeldAmount', '滞留超过5个工作日的金额（分）'),
	integer('score', '综合得分（百分之一分）'),
	integer('rank', '综合名次'),
	{ id: 'weights', title: '权重', type: 'text' },
];

/** The rows of GET /api/banks; each says the weights of its composite. */
export function bankTable({ month, scope, weights, rows }: Banks): Table {
	const said = weights
		.map(({ part, weight }) => `${bankParts.find(({ id }) => id === part)?.name ?? part}${weight}`)
		.join('、');
	const flat = rows.map(({ parts, tied: _, ...row }) => ({
		...row,
		...Object.fromEntries<Cell>(
			parts.flatMap(({ part, numerator, denominator, rank }) => [
				[`${part}Numerator`, numerator],
				[`${part}Denominator`, denominator],
				[`${part}Rank`, rank],
			]),
		),
		weights: said || null,
	}));
	return { title: `银行考评 ${month} ${scopeNames[scope]}`, columns, rows: flat };
}
