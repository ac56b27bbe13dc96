import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { MonitoringTable, type MonitoringQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { instantWithZone, monthNumber } from './period.ts';
import { onlyRegion, seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/** 月监测表 of 全市 or of a unit, with what people entered; null where the unit is not there or not visible. */
export async function monitoringTable(
	db: Connection,
	visible: Visible,
	query: z.output<typeof MonitoringQuery>,
): Promise<MonitoringTable | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const only = onlyRegion(visible, query.region);
	const regions = only === null ? seenRegions(visible) : JSON.stringify([only]);
	const month = monthNumber(query.month);
	const [head] = await db.rows(
		`select
			coalesce($at::timestamp, monitoring_due($month::integer)) as cut_off,
			strftime(monitoring_due($month::integer), '%Y-%m-%d') as due_on,
			unit.key,
			unit.name
		from unit_called($regions::varchar[]) as unit`,
		{ month, at: query.at ?? null, regions },
	);
	if (!head) return null;
	const cutOff = String(head.cut_off);
	const units = await db.rows(
		`select *
		from monitoring_unit($month::integer, $cutOff::timestamp, $regions::varchar[], $today::timestamp)`,
		{ month, cutOff, regions, today: query.today ?? null },
	);
	const rows = await db.rows(
		'select * from monitoring_table($month::integer, $cutOff::timestamp, $regions::varchar[])',
		{ month, cutOff, regions },
	);
	return MonitoringTable.parse({
		...{ month: query.month, at: instantWithZone(cutOff), dueOn: head.due_on },
		unit: { key: head.key, name: head.name },
		units: units.map(shaped),
		rows: rows.map(shaped),
	});
}
