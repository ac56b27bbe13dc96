import { expect, test } from 'vitest';
import { cell, told } from '../../tests/world/monitoring.ts';
import { given } from '../../tests/world.ts';

test('以最后一次报送时的系统数为准', async () => {
	const db = await given({});
	await told(
		db,
		{ act: 1, kind: 'submit', detail: { cells: [cell('a', 'due', '1'), cell('b', 'due', '1')] } },
		{ act: 2, kind: 'submit', detail: { cells: [cell('a', 'due', '2'), cell('a', 'note', null)] } },
	);
	expect(await db.rows('select row_id, field, sent_value from monitoring_sent order by field')).toEqual([
		{ row_id: 'a', field: 'due', sent_value: '2' },
		{ row_id: 'a', field: 'note', sent_value: null },
	]);
});
