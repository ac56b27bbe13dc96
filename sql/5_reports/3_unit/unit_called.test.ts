import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

test('全市、一个单位、几个单位、没有单位，各叫什么', async () => {
	const db = await given();
	const called = async (regions: string[] | null) => {
		const rows = await db.rows('select * from unit_called($regions::varchar[])', {
			regions: regions && JSON.stringify(regions),
		});
		return rows.map(({ key, name }) => `${key} ${name}`);
	};
	expect(await called(null)).toEqual(['419900 安东市']);
	expect(await called(['419902'])).toEqual(['419902 乙县']);
	expect(await called(['419902', '419901'])).toEqual(['- 甲县、乙县']);
	expect(await called([])).toEqual(['- 无']);
});
