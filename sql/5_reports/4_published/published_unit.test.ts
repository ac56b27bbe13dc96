import { expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

test('已发布的单位数字：全市在先，各单位按排列顺序；以后载入的不改变它', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2 }] });
	await publish(db);
	await take(db, { kind: 'feedback', feedback: [{ result: '成功', at: '2023-10-09' }] });
	const rows = await db.rows(
		`select key, name, is_city, due::integer, paid::integer, amount_pending::integer, success_rule
		from published_unit where month = 202310 and revision = 1 and scope = 'month' order by place`,
	);
	const rule = 'cumulative-feedback';
	expect(rows.map((row) => Object.values(row))).toEqual([
		['419900', '安东市', true, 2, 0, 20000, rule],
		['419901', '甲县', false, 2, 0, 20000, rule],
		['419902', '乙县', false, 0, 0, 0, rule],
		['419903', '开发区', false, 0, 0, 0, rule],
	]);
});
