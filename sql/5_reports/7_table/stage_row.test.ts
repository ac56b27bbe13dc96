import { expect, test } from 'vitest';
import type { Rows } from '../../../tests/world.ts';
import { given } from '../../../tests/world.ts';
import type { Connection } from '../../database.server.ts';

const october: Rows = {
	slips: [
		{ no: 'A' },
		{ no: 'B', funded: null, created: '2023-10-20', count: 7, total: 70_000 },
		{ no: 'C', funded: null, created: '2023-10-20', audited: '2023-10-21', count: 2, total: 500, region: '419902' },
	],
	payments: [1, 2, 3, 4].map((line) => ({ line, person: `第${line}人` })),
	feedback: [
		{ result: '成功', at: '2023-10-09' },
		{ line: 2, result: '成功', at: '2023-10-09' },
		{ line: 3, result: '失败', at: '2023-10-09' },
	],
	pushes: [{ at: '2023-10-12' }, { line: 2, at: '2023-11-02' }],
};

const stages = async (db: Connection, regions: string[] | null = null, month = 202310) => {
	const rows = await db.rows(
		`select stage, slips, payments, amount
		from stage_row($month::integer, 'month', period_end($month::integer), $regions::varchar[])`,
		{ month, regions: regions && JSON.stringify(regions) },
	);
	return rows.map((row) => Object.values(row).join(' '));
};

test('从提交到公示，每一步批次、人次、金额', async () => {
	const db = await given(october);
	expect(await stages(db)).toEqual([
		'submitted 3 13 110500',
		'validated 2 6 40500',
		'funded 1 4 40000',
		'answered 1 3 30000',
		'publicised 1 1 10000',
	]);
	const [{ share } = {}] = await db.rows(
		"select share from stage_row(202310, 'month', timestamp '2023-11-01', null) where stage = 'funded'",
	);
	expect(share).toEqual({ numerator: 4, denominator: 13 });
});

test('一个单位的', async () => {
	expect(await stages(await given(october), ['419902'])).toEqual([
		'submitted 1 2 500',
		'validated 1 2 500',
		'funded 0 0 0',
		'answered 0 0 0',
		'publicised 0 0 0',
	]);
});

test('发放的人次和金额就是应发人次、应发金额', async () => {
	const db = await given(october);
	const [figure] = await db.rows(
		"select slips, due::double as due, amount_due::double as amount from figure where grouped_by = 'city' and scope = 'month'",
	);
	expect((await stages(db))[2]).toBe(`funded ${figure?.slips} ${figure?.due} ${figure?.amount}`);
});

test('没有数据的月份各步都是0，没有占比', async () => {
	const db = await given(october);
	expect(await stages(db, null, 202308)).toEqual(
		['submitted', 'validated', 'funded', 'answered', 'publicised'].map((stage) => `${stage} 0 0 0`),
	);
	expect(await db.rows("select distinct share from stage_row(202308, 'month', timestamp '2023-09-01', null)")).toEqual([
		{ share: null },
	]);
});
