import { expect, test } from 'vitest';
import { ledger, loaded } from '../../tests/world.ts';

const entry = { roster_list: 'deceased', person_pseudonym: '00000000-0000-0000-0000-000000000001' };

test('补上日期是更正，另一个名单是另一条', async () => {
	const db = await loaded(
		ledger('roster', entry, { ...entry, roster_list: 'disabled' }),
		ledger('roster', { ...entry, listed_on: '2023-05-06' }),
	);
	expect(await db.rows('select roster_list, listed_on from roster order by all')).toEqual([
		{ roster_list: 'deceased', listed_on: '2023-05-06' },
		{ roster_list: 'disabled', listed_on: null },
	]);
});
