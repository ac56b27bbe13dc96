import { expect, test } from 'vitest';
import { applyTargetEntries } from '../../../analytics/target_entries.ts';
import { given, loaded } from '../../../tests/world.ts';
import { receiveTargets } from '../../../tests/world/target_files.ts';
import type { Connection } from '../../database.server.ts';

const at = '2023-02-01 09:00:00';
const entry = (
	number: number,
	value: number | null,
	more: { entered_at?: string; origin?: 'entry' | 'split' } = {},
) => ({
	...{ entry: number, entered_at: at, origin: 'entry' as const, year: 2023, region_code: '419901' },
	...{ measure: 'persons' as const, value, note: '文号', ...more },
});

const held = (db: Connection) =>
	db.rows(
		"select value::integer as value, origin from target_now where region_code = '419901' and measure = 'persons'",
	);

async function world(receivedAt: string): Promise<Connection> {
	const db = await given({ targets: [{ region: '419901', projects: 8, persons: 500 }] });
	await receiveTargets(db, receivedAt);
	return db;
}

test('没有登记时，导入的目标有效；没有目标的不列', async () => {
	const db = await world('2023-01-05');
	await applyTargetEntries(db, []);
	expect(await held(db)).toEqual([{ value: 500, origin: 'import' }]);
	expect(await db.rows('select * from target_now where value is null')).toEqual([]);
});

test('后做的为准：登记在导入之后，登记有效；导入在登记之后，导入有效', async () => {
	const db = await world('2023-01-05');
	await applyTargetEntries(db, [entry(1, 600, { origin: 'split' }), entry(2, 610)]);
	expect(await held(db)).toEqual([{ value: 610, origin: 'entry' }]);
	await db.run("update import set received_at = '2023-03-01'");
	expect(await held(db)).toEqual([{ value: 500, origin: 'import' }]);
});

test('收回登记，导入的重新有效，更早的登记不再有效', async () => {
	const db = await world('2023-01-05');
	await applyTargetEntries(db, [entry(1, 600), entry(2, null)]);
	expect(await held(db)).toEqual([{ value: 500, origin: 'import' }]);
});

test('没有导入的，收回后就没有目标', async () => {
	const db = await loaded({});
	await applyTargetEntries(db, [entry(1, 600), entry(2, null)]);
	expect(await held(db)).toEqual([]);
});
