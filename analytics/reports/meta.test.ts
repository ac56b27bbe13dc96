import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { meta } from './meta.ts';

test('可选的单位和月份，以及数据的新旧', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902', funded: '2023-09-08' }],
		payments: [{}, { slip: 'B' }],
	});
	await db.run(
		"insert into import by name select 7 as import_id, 'loaded' as status, timestamp '2023-11-21 09:40:00' as received_at",
	);
	expect(await meta(db, wholeCity)).toMatchObject({
		city: { key: '419900', name: '安东市' },
		regions: [{ key: '419901', name: '甲县' }, { key: '419902' }, { key: '419903' }],
		months: [
			{ month: '2023-10', due: 1, state: 'live', rule: { successRate: 'cumulative-feedback' } },
			{ month: '2023-09', due: 1, rule: { successRate: 'first-attempt' } },
		],
		...{ files: 1, loadedAt: '2023-11-21T09:40:00+08:00', dataVersion: 'r7' },
	});
	expect(await meta(db, { regions: ['419902'] })).toMatchObject({
		regions: [{ key: '419902' }],
		months: [{ month: '2023-09' }],
	});
});

test('没有数据时也有答案', async () =>
	expect(await meta(await given({ regions: [] }), wholeCity)).toMatchObject({
		months: [],
		files: 0,
		loadedAt: null,
		dataVersion: 'r0',
	}));
