import { expect, test } from 'vitest';
import { applyTargetEntries } from '../../../analytics/target_entries.ts';
import { given } from '../../../tests/world.ts';
import { octoberRegions } from '../../../tests/world/october.ts';
import { receiveTargets } from '../../../tests/world/target_files.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

test('全市在前，单位按规定的顺序，项目和人数各有进度', async () => {
	const db = await given({ regions: octoberRegions, targets: [{ region: '410502', projects: 4, persons: 50 }] });
	await receiveTargets(db);
	await applyTargetEntries(db, []);
	await unitFigures(db, { 410502: { due: 40, projects: 3 }, 410505: { due: 7 } }, { scope: 'ytd' });
	const rows = await db.rows('select key, is_city, projects, persons from target_row(202310, period_end(202310))');
	expect(rows.slice(0, 3).map(({ key }) => key)).toEqual(['410500', '410599', '410502']);
	expect(rows[2]).toMatchObject({
		is_city: false,
		projects: { done: 3, target: 4, rate: { numerator: 3, denominator: 4 }, is_met: false, missing: 1 },
		persons: { done: 40, target: 50, origin: { by: 'import', source: 'targets.csv' } },
	});
	expect(rows[0]).toMatchObject({ is_city: true, persons: { done: 47, target: null, origin: null } });
});
