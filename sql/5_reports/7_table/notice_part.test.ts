import { expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import { asked, given } from '../../../tests/world.ts';

const sql = `select is_whole, name, value, is_open
	from notice_part(202310, timestamp '2023-11-01', $dimension, $key)
	where scope = 'month' and indicator = 'successRate'`;

test('一个部门、一家银行：合计在前，单位按规定的顺序；有没办结的标出', async () => {
	const db = await given({
		slips: [{ region: '419902' }, { no: 'B', region: '419901' }, { no: 'C', region: '419901', bank: '邮储银行' }],
		payments: [{}, { slip: 'B' }, { slip: 'B', line: 2 }, { slip: 'C' }],
		feedback: [
			{ result: '成功', at: '2023-10-20' },
			{ slip: 'B', result: '失败', at: '2023-10-20', reason: '户名不符' },
			{ slip: 'B', line: 2, result: '成功', at: '2023-10-20' },
		],
	});
	await ensureFigures(db, asked({}));
	const [bank] = await db.rows(
		"select key from dimension_name where dimension = 'bank' and key <> '邮储银行' and key <> '-' limit 1",
	);
	expect(await db.rows(sql, { dimension: 'bank', key: String(bank?.key) })).toEqual([
		{ is_whole: true, name: '本单位', value: { numerator: 2, denominator: 3 }, is_open: true },
		{ is_whole: false, name: '甲县', value: { numerator: 1, denominator: 2 }, is_open: true },
		{ is_whole: false, name: '乙县', value: { numerator: 1, denominator: 1 }, is_open: false },
	]);
	expect(await db.rows(sql, { dimension: 'bank', key: '没有的银行' })).toEqual([]);
});
