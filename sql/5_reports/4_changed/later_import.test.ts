import { expect, test } from 'vitest';
import { takeBack } from '../../../ingest/withdraw.ts';
import { publish, register, take } from '../../../tests/published.ts';
import { given, load } from '../../../tests/world.ts';

test('发布以后载入的，和发布时已有、后来撤销的；撤销后又载入的同一文件不算', async () => {
	const db = await given();
	await take(db, { kind: 'slip', slips: [{}] }, { kind: 'payment', payments: [{}] });
	await publish(db);
	const [slips, payments] = (await db.rows('select sha256 from import order by import_id')).map((row) => row.sha256);
	for (const sha256 of [slips, payments])
		await takeBack(db, { sha256: String(sha256), at: '2023-11-22 09:40:00', reason: '传错了' });
	await load(db, { slips: [{}] });
	await register(db, 'slip');
	await db.run('update import set sha256 = $slips where import_id = (select max(import_id) from import)', {
		slips: String(slips),
	});
	await take(db, { kind: 'push', pushes: [{ at: '2023-10-30' }] });
	const rows = await db.rows('select act, kind, reason from later_import(202310, 1) order by act');
	expect(rows.map((row) => Object.values(row))).toEqual([
		['loaded', 'push', null],
		['withdrawn', 'payment', '传错了'],
	]);
});
