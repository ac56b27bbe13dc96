import { expect, test } from 'vitest';
import { ledger, loaded } from '../../tests/world.ts';

const person = '00000000-0000-0000-0000-000000000001';
const state = { person_pseudonym: person, card_pseudonym: person, counted_on: '2023-10-31', card_state: 'normal' };

test('同一天的状态改了是更正，另一天的是另一条', async () => {
	const db = await loaded(
		ledger('card', state, { ...state, counted_on: '2023-11-30' }),
		ledger('card', { ...state, card_state: 'lost' }),
	);
	expect(await db.rows('select counted_on, card_state from card order by all')).toEqual([
		{ counted_on: '2023-10-31', card_state: 'lost' },
		{ counted_on: '2023-11-30', card_state: 'normal' },
	]);
});
