import { expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import { asked, given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

test('落后的从最差的列起，每个说出达标后的位次', async () => {
	const db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
	const rows = await db.rows(
		`select name, rank, to_benchmark, rank_at_benchmark
		from lagging_entry(202310, 'month', timestamp '2023-11-01') where indicator = 'successRate'`,
	);
	expect(rows).toEqual([
		{ name: '殷都区', rank: 11, to_benchmark: 1521, rank_at_benchmark: 7 },
		{ name: '滑县', rank: 10, to_benchmark: 81, rank_at_benchmark: 7 },
		{ name: '林州市', rank: 9, to_benchmark: 43, rank_at_benchmark: 7 },
		{ name: '市本级', rank: 8, to_benchmark: 7, rank_at_benchmark: 7 },
		{ name: '文峰区', rank: 7, to_benchmark: 11, rank_at_benchmark: 7 },
	]);
});

test('并列落后的按规定次序', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10 }, 419902: { due: 20, paid: 18 }, 419903: { due: 10, paid: 9 } });
	const rows = await db.rows(
		"select name, rank from lagging_entry(202310, 'month', timestamp '2023-11-01') where indicator = 'successRate'",
	);
	expect(rows).toEqual([
		{ name: '乙县', rank: 2 },
		{ name: '开发区', rank: 2 },
	]);
});

test('没有落后的就没有', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10 }, 419902: { due: 20 } });
	expect(await db.rows("select * from lagging_entry(202310, 'month', timestamp '2023-11-01')")).toEqual([]);
});

test('说出原因：状态、项目、银行、乡镇、失败原因、月末拨款', async () => {
	const db = await given({
		slips: [
			{ funded: '2023-10-30', township: '419901101' },
			{ no: 'B', project: '2130122', bank: '邮储银行' },
			{ no: 'C', region: '419902' },
		],
		payments: [{}, { line: 2 }, { line: 3 }, { line: 4 }, { slip: 'B' }, { slip: 'C' }],
		feedback: [
			{ result: '失败', at: '2023-10-31', reason: '账户已销户' },
			{ line: 2, result: '失败', at: '2023-10-31', reason: '账户已销户' },
			{ line: 3, result: '成功', at: '2023-10-31' },
			{ slip: 'C', result: '成功', at: '2023-10-31' },
		],
	});
	await ensureFigures(db, asked({}));
	const [row] = await db.rows(
		"select * from lagging_entry(202310, 'month', timestamp '2023-11-01') where indicator = 'successRate'",
	);
	expect(row).toMatchObject({
		...{
			key: '419901',
			rank: 2,
			against: 'province',
			is_fallback: true,
			outstanding: 2,
			pending: 2,
			refunded: 0,
			unpaid: 4,
		},
		...{ value: { numerator: 1, denominator: 5 }, benchmark: { numerator: 2, denominator: 6 } },
		...{ difference: { numerator: -2, denominator: 15 }, outstanding_share: { numerator: 2, denominator: 4 } },
		top_project: {
			key: '2080502',
			name: '高龄津贴',
			unpaid: 3,
			share: { numerator: 3, denominator: 4 },
			drag: { numerator: 3, denominator: 5 },
		},
		top_bank: { key: '农商行', unpaid: 3 },
		top_township: { key: '419901101', name: '河东镇', unpaid: 3 },
		...{ top_reason: { code: 'F03', name: '账户已销户', count: 2 }, funded_late: 3 },
	});
});
