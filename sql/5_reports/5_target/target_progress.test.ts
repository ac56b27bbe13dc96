import { expect, test } from 'vitest';
import { applyTargetEntries } from '../../../analytics/target_entries.ts';
import { given } from '../../../tests/world.ts';
import { octoberRegions } from '../../../tests/world/october.ts';
import { receiveTargets } from '../../../tests/world/target_files.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';
import type { Connection } from '../../database.server.ts';

async function october(done: number, more: { same?: number; december?: number } = {}): Promise<Connection> {
	const db = await given({ regions: octoberRegions, targets: [{ region: '410502', projects: 1, persons: 1200 }] });
	await receiveTargets(db);
	await applyTargetEntries(db, []);
	await unitFigures(db, { 410502: { due: done } }, { scope: 'ytd' });
	if (more.same !== undefined) await unitFigures(db, { 410502: { due: more.same } }, { scope: 'ytd', month: 202210 });
	if (more.december !== undefined)
		await unitFigures(db, { 410502: { due: more.december } }, { scope: 'ytd', month: 202212 });
	return db;
}

async function of(db: Connection, measure = 'persons') {
	const [row] = await db.rows(
		`select done::integer as done, target::integer as target, is_met, is_behind, missing::integer as missing, method,
			projected::integer as projected, is_projected_met
		from target_progress(202310, period_end(202310)) where key = '410502' and measure = $measure`,
		{ measure },
	);
	return row;
}

test('恰好到序时进度不算慢，少一人就慢', async () => {
	expect(await of(await october(1000))).toMatchObject({ is_behind: false, is_met: false, missing: 200 });
	expect(await of(await october(999))).toMatchObject({ is_behind: true, missing: 201 });
});

test('达到目标就是完成', async () => {
	expect(await of(await october(1200))).toMatchObject({ is_met: true, missing: 0, is_behind: false });
	expect(await of(await october(1199))).toMatchObject({ is_met: false });
});

test('没有上年数时按月份比例预计，不足一人的舍去', async () => {
	expect(await of(await october(999))).toMatchObject({ method: 'linear', projected: 1198, is_projected_met: false });
	expect(await of(await october(1000))).toMatchObject({ projected: 1200, is_projected_met: true });
});

test('有上年同月和上年全年时按上年的进度预计', async () => {
	const db = await october(999, { same: 900, december: 1000 });
	expect(await of(db)).toMatchObject({ method: 'last-year', projected: 1110 });
	expect(await of(await october(999, { same: 900 }))).toMatchObject({ method: 'linear' });
});

test('没有目标的单位只有完成数', async () => {
	const db = await october(10);
	const [row] = await db.rows(
		"select target, is_met, is_behind, missing from target_progress(202310, period_end(202310)) where key = '410505' and measure = 'persons'",
	);
	expect(row).toEqual({ target: null, is_met: null, is_behind: null, missing: null });
});

test('看另一时点的，完成数是那时的；序时进度还是按月份', async () => {
	const db = await october(1200);
	const at = '2023-10-25 09:30:00';
	await unitFigures(db, { 410502: { due: 999 } }, { scope: 'ytd', at });
	const [row] = await db.rows(
		`select done::integer as done, is_met, is_behind from target_progress(202310, $at::timestamp)
		where key = '410502' and measure = 'persons'`,
		{ at },
	);
	expect(row).toEqual({ done: 999, is_met: false, is_behind: true });
});
