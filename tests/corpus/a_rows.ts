import { type Case, csv, header, lineOf, lines, loaded, row, one } from './case.ts';

const line = (slip: string, n: number, odd: Record<string, string> = {}) =>
	lineOf(Object.values({ ...row('payment', slip, n), ...odd }));
const head = lineOf(header('payment'));
const conflict = (...at: number[]) => at.map((line) => ({ line, column: null, reason: '主键相同而内容不同' }));
const half = csv([head, line('B058c', 1), line('B058c', 2)]);
const corrected = csv([head, line('B058c', 1, { 应发金额: '7.00' }), line('B058c', 2), line('B058c', 3)]);

/** A. Rows that are there already. */
export const repeated: Case[] = [
	one('B-057', csv([...lines('payment', 'B057', 3), line('B057', 2), line('B057', 2)]), loaded(3, { duplicate: 2 })),
	one(
		'B-057.spelled',
		csv([...lines('payment', 'B057s', 3), line('B057s', 2, { 应发金额: ' 102.5元', 明细序号: '02' })]),
		{
			...loaded(3, { duplicate: 1 }),
		},
	),
	one('B-058', csv([...lines('payment', 'B058', 4), line('B058', 2, { 应发金额: '7.00' })]), {
		...loaded(3, { rejected: conflict(3, 6) }),
	}),
	one('B-058.three', csv([...lines('payment', 'B058t', 4), line('B058t', 2), line('B058t', 2, { 备注: '另' })]), {
		...loaded(3, { rejected: conflict(3, 6, 7) }),
	}),
	{
		id: 'B-058.later',
		files: [
			{ name: 'B-058.later-1.csv', bytes: half, outcomes: [loaded(2)] },
			{ name: 'B-058.later-2.csv', bytes: corrected, outcomes: [loaded(1, { corrected: 1, duplicate: 1 })] },
			{
				name: 'B-058.later-3.csv',
				bytes: Buffer.concat([half, Buffer.from('\n')]),
				outcomes: [{ status: 'loaded', corrected: 1, duplicate: 1 }],
			},
		],
	},
	{
		id: 'B-058.events',
		files: [
			{
				name: 'B-058.events.csv',
				bytes: csv([
					lineOf(header('feedback')),
					...[
						{},
						{ 发放次数: '2' },
						{ 结果: '失败' },
						{ 反馈时间: '2023-10-10' },
						{ 发放次数: '' },
						{ 发放次数: '255' },
						{ 发放次数: '257' },
					].map((odd) => lineOf(Object.values({ ...row('feedback', 'B058e', 1), ...odd }))),
				]),
				outcomes: [loaded(5, { duplicate: 1, rejected: [{ line: 8, column: '发放次数', reason: '大于255' }] })],
			},
		],
	},
];
