import { beforeAll, expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import { asked, given } from '../../../tests/world.ts';
import type { Connection } from '../../database.server.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ no: 'A', township: '419901101' },
			{ no: 'B', project: '2130122' },
			{ no: 'C', region: '419902' },
		],
		payments: [{ slip: 'A' }, { slip: 'A', line: 2 }, { slip: 'B' }, { slip: 'C' }],
		feedback: [
			{ slip: 'A', result: '失败', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'C', result: '成功', at: '2023-10-09' },
		],
	});
	await ensureFigures(db, asked({}));
});

async function parts(region: string, most = 9) {
	const [unit] = await db.rows(
		"select basis from gap_unit(202310, 'month', timestamp '2023-11-01', $region::varchar, 'successRate')",
		{ region },
	);
	return db.rows(
		"select * from gap_part(202310, 'month', timestamp '2023-11-01', 'successRate', $most::bigint, $basis::varchar)",
		{ most, basis: String(unit?.basis) },
	);
}

// 甲县 1/3 against 全市 2/4: the gap is (2×3 - 1×4) / (4×3).
test('每个维度的贡献合起来正好等于差距，好于基准的为负', async () => {
	const shown = (await parts('419901'))
		.filter(({ dimension }) => dimension === 'project' || dimension === 'slip')
		.map(({ dimension, key, contribution }) => ({ dimension, key, contribution }));
	expect(shown).toEqual([
		{ dimension: 'project', key: '2080502', contribution: { numerator: 4, denominator: 12 } },
		{ dimension: 'project', key: '2130122', contribution: { numerator: -2, denominator: 12 } },
		{ dimension: 'slip', key: 'A', contribution: { numerator: 4, denominator: 12 } },
		{ dimension: 'slip', key: 'B', contribution: { numerator: -2, denominator: 12 } },
	]);
});

test('超出行数的合为一行，合计不变', async () => {
	const slips = (await parts('419901', 1)).filter(({ dimension }) => dimension === 'slip');
	expect(slips).toMatchObject([
		{ key: 'A', members: 1, outstanding: 1, pending: 1, about: '高龄津贴，农商行，10月8日拨付' },
		{ key: null, name: '其余1项', members: 1, contribution: { numerator: -2, denominator: 12 } },
	]);
});

test('全市按单位分，单位不按单位分；小分母都标', async () => {
	const regionsOf = async (region: string) =>
		(await parts(region))
			.filter(({ dimension }) => dimension === 'region')
			.map(({ name, is_small }) => [name, is_small]);
	expect(await regionsOf('419900')).toEqual([
		['甲县', true],
		['乙县', true],
	]);
	expect(await regionsOf('419901')).toEqual([]);
});

test('没有任务的单位没有去处，不会当成全市', async () => expect(await parts('419903')).toEqual([]));
