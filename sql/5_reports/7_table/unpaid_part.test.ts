import { expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import { asked, given } from '../../../tests/world.ts';

test('未成功按项目、乡镇、银行、拨款时间分，占比和拉低', async () => {
	const db = await given({
		slips: [
			{ funded: '2023-10-30 10:00', township: '419901101' },
			{ no: 'B', project: '2130122', bank: '邮储银行' },
			{ no: 'C', region: '419902' },
		],
		payments: [{}, { line: 2 }, { line: 3 }, { slip: 'B' }, { slip: 'B', line: 2 }, { slip: 'C' }],
		feedback: [
			{ line: 3, result: '成功', at: '2023-10-31' },
			{ slip: 'B', result: '成功', at: '2023-10-31' },
		],
	});
	await ensureFigures(db, asked({}));
	const rows = await db.rows("select * from unpaid_part(202310, 'month', timestamp '2023-11-01', '419901')");
	expect(rows.map(({ dimension, name, unpaid }) => `${String(dimension)} ${String(name)} ${String(unpaid)}`)).toEqual([
		'bank 农商行 2',
		'bank 邮储银行 1',
		'fundedDate 10月25日至31日 2',
		'fundedDate 10月16日至24日 0',
		'fundedDate 10月1日至15日 1',
		'project 高龄津贴 2',
		'project 耕地地力保护补贴 1',
		'township 河东镇 2',
		'township 未填 1',
	]);
	expect(rows[0]).toMatchObject({ share: { numerator: 2, denominator: 3 }, drag: { numerator: 2, denominator: 5 } });
});

test('累计按拨款月份分', async () => {
	const db = await given({
		slips: [{ funded: '2023-01-20' }, { no: 'B', funded: '2023-02-20' }],
		payments: [{}, { slip: 'B' }],
	});
	await ensureFigures(db, asked({ month: 202302, scope: 'ytd' }));
	const rows = await db.rows(
		"select key, unpaid from unpaid_part(202302, 'ytd', timestamp '2023-03-01', '419901') where dimension = 'fundedDate'",
	);
	expect(rows).toEqual([
		{ key: '2023-02', unpaid: 1 },
		{ key: '2023-01', unpaid: 1 },
	]);
});
