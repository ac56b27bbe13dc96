import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

const span = (since: string, until: string) => `select * from trend_span(${since}, ${until})`;

test('不指定时到最近有数据的月份，最多十二个月', async () => {
	const db = await given();
	for (const month of [202209, 202308, 202309]) await unitFigures(db, { 419901: { due: 10 } }, { month });
	expect(await db.rows(span('null', 'null'))).toEqual([{ since_month: 202210, until_month: 202309 }]);
	expect(await db.rows(span('null', '202211'))).toEqual([{ since_month: 202209, until_month: 202211 }]);
	expect(await db.rows(span('202301', '202302'))).toEqual([{ since_month: 202301, until_month: 202302 }]);
});

test('只有一个月的数据，只有这一个月', async () => {
	const db = await given();
	await unitFigures(db, { 419901: { due: 10 } });
	expect(await db.rows(span('null', 'null'))).toEqual([{ since_month: 202310, until_month: 202310 }]);
	expect(await db.rows(span('null', '202205'))).toEqual([{ since_month: 202205, until_month: 202205 }]);
});

test('没有数据，没有起止', async () => {
	const db = await given();
	expect(await db.rows(span('null', 'null'))).toEqual([]);
	expect(await db.rows(span('202301', '202310'))).toEqual([]);
});
