import { expect, test } from 'vitest';
import { loaded } from '../../../tests/world.ts';

test('数据版本随每次导入改变，被拒的文件不算文件数', async () => {
	const db = await loaded();
	expect(await db.rows('select * from freshness')).toEqual([{ files: 0, loaded_at: null, version: 'r0' }]);
	await db.run(
		`insert into import by name
		select *
		from (
			values
				(1, 'loaded', timestamp '2023-11-21 09:40:00'),
				(2, 'rejected', timestamp '2023-11-21 10:00:00')
		) as received (import_id, status, received_at)`,
	);
	expect(await db.rows('select * from freshness')).toEqual([
		{ files: 1, loaded_at: '2023-11-21 09:40:00', version: 'r2' },
	]);
});
