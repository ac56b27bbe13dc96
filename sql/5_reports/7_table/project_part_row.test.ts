import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

/** Two counties; a person is paid by a direct central project and by a county's own. */
const city = () =>
	given({
		projects: [{ code: '1', level: '中央', direct: true }, { code: '2', level: '县', direct: false }, { code: '3' }],
		slips: [
			{ no: 'A', project: '1' },
			{ no: 'B', project: '2' },
			{ no: 'C', project: '3', region: '419902' },
			{ no: 'D', project: '1', region: '419902' },
		],
		payments: [
			{ slip: 'A', person: '张三' },
			{ slip: 'A', line: 2, person: '李四' },
			{ slip: 'B', person: '张三' },
			{ slip: 'C', person: '王五' },
			{ slip: 'D', person: '赵六' },
		],
		feedback: [
			{ slip: 'A', result: '成功', at: '2023-10-09' },
			{ slip: 'A', line: 2, result: '失败', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'C', result: '成功', at: '2023-10-09' },
		],
		refunds: [{ slip: 'A', line: 2, closed: '2023-10-20' }],
	});

test('直达资金：各部分相加等于合计，应发等于四种状态之和；人数去重', async () => {
	const rows = await (
		await city()
	).rows(`select key, name, due, paid, outstanding, pending, refunded, slips, projects, persons
		from project_part_row(202310, 'month', timestamp '2023-11-01', 'direct', null)`);
	expect(
		rows.map(({ key, due, paid, outstanding, pending, refunded }) => [key, due, paid, outstanding, pending, refunded]),
	).toEqual([
		['419900', 5, 3, 0, 1, 1],
		['yes', 3, 1, 0, 1, 1],
		['no', 1, 1, 0, 0, 0],
		['-', 1, 1, 0, 0, 0],
	]);
	expect(rows.map(({ slips, projects, persons }) => [slips, projects, persons])).toEqual([
		[4, 3, 2],
		[2, 1, 1],
		[1, 1, 1],
		[1, 1, 1],
	]);
	expect(rows.at(-1)?.name).toBe('未填');
});

test('政策层级按中央、省、市、县排，未填在最后；合计是全市的数', async () => {
	const db = await city();
	const rows = await db.rows(
		"select key, due from project_part_row(202310, 'ytd', timestamp '2023-11-01', 'level', null) where not is_total",
	);
	expect(rows).toEqual([
		{ key: '中央', due: 3 },
		{ key: '县', due: 1 },
		{ key: '-', due: 1 },
	]);
	const [total] = await db.rows(
		`select * exclude (is_total, key, name) from project_part_row(202310, 'month', timestamp '2023-11-01', 'level', null)
		where is_total`,
	);
	const [indicators] = await db.rows(
		`select * exclude (is_total, key, name) from unit_row(202310, 'month', timestamp '2023-11-01', null, null)
		where is_total`,
	);
	expect(total).toEqual(indicators);
});

test('一个单位、几个单位的，只算它们的', async () => {
	const db = await city();
	const of = (regions: string[]) =>
		db.rows(
			`select key, name, due, projects, persons
			from project_part_row(202310, 'month', timestamp '2023-11-01', 'direct', $regions::varchar[])`,
			{ regions: JSON.stringify(regions) },
		);
	expect(await of(['419902'])).toEqual([
		{ key: '419902', name: '乙县', due: 2, projects: 1, persons: 1 },
		{ key: 'yes', name: '直达资金', due: 1, projects: 0, persons: 0 },
		{ key: '-', name: '未填', due: 1, projects: 1, persons: 1 },
	]);
	expect((await of(['419901', '419902']))[0]).toEqual({
		key: '-',
		name: '甲县、乙县',
		due: 5,
		projects: 3,
		persons: 2,
	});
});

test('没有应发的月份只有合计，都是0', async () => {
	const db = await city();
	expect(
		await db.rows(
			"select is_total, due, success_rate from project_part_row(202309, 'month', timestamp '2023-10-01', 'level', null)",
		),
	).toEqual([{ is_total: true, due: 0, success_rate: null }]);
});
