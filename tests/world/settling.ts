import type { Rows } from './rows.ts';

/** Obligations that settle in the month of funding, in later ones, after a refund, after 退票, by a push, or never. */
export const settlingLate: Rows = {
	slips: [{ funded: '2023-09-20 09:00' }, { no: 'B', funded: '2023-10-31 16:00' }, { no: 'C', original: 'A' }],
	payments: [
		...[{ amount: 1 }, { line: 2, amount: 20, person: '李四' }, { line: 3, amount: 300, person: '王五' }],
		...[
			{ line: 4, amount: 4000 },
			{ line: 5, amount: 5000, township: '419901101' },
		],
		...[{ slip: 'B' }, { slip: 'B', line: 2, person: '赵六' }, { slip: 'C', of: 'A/4', card: false }],
	],
	feedback: [
		{ result: '成功', at: '2023-09-21 10:00' },
		{ line: 2, result: '成功', at: '2023-10-02 10:00' },
		{ line: 2, result: '退票', at: '2023-11-01 00:00:00' },
		{ line: 4, result: '失败', at: '2023-09-30 23:59:59' },
		{ slip: 'C', result: '成功', at: '2023-12-01 08:00' },
		{ slip: 'B', result: '成功', at: '2023-11-02 10:00' },
	],
	refunds: [{ line: 5, closed: '2023-10-25' }],
	pushes: [{ at: '2023-11-30 10:00' }, { slip: 'B', line: 1, at: '2023-12-31 23:59:59' }],
};

/** Instants around each change. */
export const instants = [
	...['2023-09-20 09:00', '2023-09-20 09:00:01', '2023-09-30 23:59:59', '2023-10-01', '2023-10-02 10:00:01'],
	...['2023-10-25', '2023-10-31 16:00:01', '2023-11-01', '2023-11-01 00:00:01', '2023-11-30 10:00', '2023-12-01'],
	...['2023-12-01 08:00:01', '2023-12-31 23:59:59', '2024-01-01', '2030-01-01'],
];
