import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test('更正过的发放单只算新的一份，单位不明的也在', async () => {
	const db = await loaded({ slips: [{ funded: null }, { no: 'B', region: '丙县' }] }, { slips: [{}] });
	expect(await db.rows('select slip_no, region_code, funded_at from slip_row order by slip_no')).toEqual([
		{ slip_no: 'A', region_code: '419901', funded_at: '2023-10-08 09:00:00' },
		{ slip_no: 'B', region_code: '丙县', funded_at: '2023-10-08 09:00:00' },
	]);
});
