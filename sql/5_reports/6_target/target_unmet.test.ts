import { expect, test } from 'vitest';
import { applyTargetEntries } from '../../../analytics/target_entries.ts';
import { given } from '../../../tests/world.ts';
import { octoberRegions } from '../../../tests/world/october.ts';
import { receiveTargets } from '../../../tests/world/target_files.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

test('未完成的单位按规定的顺序；慢于序时的另列；全市不在其中', async () => {
	const targets = [
		{ region: '410500', projects: 90, persons: 999 },
		{ region: '410505', projects: 1, persons: 100 },
		{ region: '410502', projects: 1, persons: 100 },
		{ region: '410599', projects: 1, persons: 100 },
	];
	const db = await given({ regions: octoberRegions, targets });
	const units = { 410599: { due: 100 }, 410502: { due: 90 }, 410505: { due: 80 } };
	await receiveTargets(db);
	await applyTargetEntries(db, []);
	await unitFigures(db, units, { scope: 'ytd' });
	const rows = await db.rows('select * from target_unmet(202310, period_end(202310)) order by measure');
	expect(rows).toMatchObject([
		{ measure: 'persons', targets: 3, unmet: [{ key: '410502' }, { key: '410505' }], behind: [{ key: '410505' }] },
		{ measure: 'projects', targets: 3, unmet: [], behind: [] },
	]);
});
