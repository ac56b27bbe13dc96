import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test('一个月的设置：取不晚于它的最近月份，同一月份取最新版本', async () => {
	const db = await loaded();
	await db.run(
		`insert into setting_version (setting, from_month, value, version, reason) values
			('pushGrain', 202310, 'slip', 1, ''), ('pushGrain', 202309, 'payment', 2, ''),
			('pushGrain', 202310, 'payment', 3, ''), ('pushGrain', 202312, 'slip', 4, '')`,
	);
	const months = [202308, 202310, 202311, 202401];
	const grains = [];
	for (const month of months) {
		const [row] = await db.rows('select setting_of($month::integer).push_grain as grain', { month });
		grains.push(row?.grain);
	}
	await db.run('delete from setting_version where version > 0');
	expect(grains).toEqual(['payment', 'payment', 'payment', 'slip']);
});
