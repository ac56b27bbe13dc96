import { expect, test } from 'vitest';
import { cell, told } from '../../tests/world/monitoring.ts';
import { given } from '../../tests/world.ts';

test('每格以最后填的为准；收回的没有', async () => {
	const db = await given({});
	await told(
		db,
		{
			act: 1,
			kind: 'fill',
			detail: { cells: [cell('a', 'note', '一', '甲'), cell('a', 'due', '1'), cell('b', 'due', '2')] },
		},
		{ act: 2, kind: 'fill', detail: { cells: [cell('a', 'note', '二', '甲'), cell('b', 'due', null)] } },
		{ act: 3, kind: 'submit', detail: { cells: [] } },
	);
	const rows = await db.rows('select row_id, field, hand_value, label from monitoring_entry order by row_id, field');
	expect(rows).toEqual([
		{ row_id: 'a', field: 'due', hand_value: '1', label: '' },
		{ row_id: 'a', field: 'note', hand_value: '二', label: '甲' },
	]);
});
