import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test('全市是层级为市的单位', async () => {
	const db = await loaded({ regions: [{ code: '419900', name: '全市', short: '安东市', level: '市' }] });
	expect(await db.rows('select * from city_unit')).toEqual([{ key: '419900', name: '全市', place: '安东市' }]);
});

test('单位表没有市，全市没有编码', async () => {
	const db = await loaded({ regions: [{ code: '419901', name: '甲县', ranked: true }] });
	expect(await db.rows('select * from city_unit')).toEqual([{ key: '-', name: '全市', place: '全市' }]);
});
