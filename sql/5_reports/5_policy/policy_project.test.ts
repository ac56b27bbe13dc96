import { expect, test } from 'vitest';
import { given, type Rows } from '../../../tests/world.ts';

const city: Rows = {
	projects: [
		{ code: '2080502', name: '高龄津贴', department: '民政局' },
		{ code: '2130122', name: '耕地地力保护补贴', department: '农业农村局' },
		{ code: '2240703', name: '冬春救助', department: '应急局', status: '停止' },
	],
	slips: [
		{},
		{ no: 'B', region: '419902' },
		{ no: 'C', project: '2130122' },
		{ no: 'D', region: '419902', project: '2240703' },
	],
	payments: [{ amount: 100 }, { slip: 'B', amount: 200 }, { slip: 'C' }, { slip: 'D', amount: 300 }],
	feedback: [
		{ result: '成功', at: '2023-10-09' },
		{ slip: 'B', result: '成功', at: '2023-10-09' },
		{ slip: 'C', result: '失败', at: '2023-10-09' },
		{ slip: 'D', result: '成功', at: '2023-10-09' },
	],
};

const projectsOf = async (region: string | null, regions: string[] | null, month = 202310) => {
	const db = await given(city);
	const rows = await db.rows(
		`select state, code, slips, payments, amount, status
		from policy_project(
			$month::integer, 'month', timestamp '2023-11-01', $region::varchar, $regions::varchar[]
		)`,
		{ month, region, regions: regions === null ? null : JSON.stringify(regions) },
	);
	return rows.map(({ state, code, slips, payments, amount }) => [state, code, slips, payments, amount]);
};

test('已发未列的在前，已列未发的其次；停止的项目发了，是已发未列', async () =>
	expect(await projectsOf(null, null)).toEqual([
		['unlisted', '2240703', 1, 1, 300],
		['unpaid', '2130122', 0, 0, 0],
		['paid', '2080502', 2, 2, 300],
	]));

test('一个单位只算自己发放的，清单还是全部', async () => {
	const own = [
		['unpaid', '2130122', 0, 0, 0],
		['paid', '2080502', 1, 1, 100],
	];
	expect(await projectsOf('419901', null)).toEqual(own);
	expect(await projectsOf(null, ['419901'])).toEqual(own);
});

test('没有载入当年清单的，不判断', async () => expect(await projectsOf(null, null, 202210)).toEqual([]));
