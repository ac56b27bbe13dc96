import { expect, test } from 'vitest';
import { ledger, loaded } from '../../tests/world.ts';

const notice = { project_code: '2130122', region_code: '419901', stage: 'before', started_on: '2023-03-01' };

test('补上异议数是更正，发放前和发放后是两次公示', async () => {
	const db = await loaded(
		ledger('publicity', notice, { ...notice, stage: 'after' }),
		ledger('publicity', { ...notice, objections: 2 }),
	);
	expect(await db.rows('select stage, objections from publicity order by all')).toEqual([
		{ stage: 'after', objections: null },
		{ stage: 'before', objections: 2 },
	]);
});
