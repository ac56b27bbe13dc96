import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Reconciliation, type ReconciliationQuery } from '../contract/index.ts';
import { seesAll, type Visible } from '../visible.ts';
import { instantWithZone, monthNumber } from './period.ts';
import { shaped } from './shape.ts';

/** The city's own figures as the province tells them beside ours; for readers of the whole city only. */
export async function reconciliation(
	db: Connection,
	visible: Visible,
	{ month, scope }: z.output<typeof ReconciliationQuery>,
): Promise<Reconciliation> {
	const asked = { month: monthNumber(month), scope };
	const [received] = await db.rows(
		'select benchmark_received($month::integer, $scope::varchar)::timestamp(0)::varchar as at',
		asked,
	);
	const at = received?.at ? String(received.at) : null;
	if (!seesAll(visible) || at === null) return { month, scope, receivedAt: null, rows: [] };
	const rows = await db.rows('select * from reconciliation_row($month::integer, $scope::varchar, $at::timestamp)', {
		...asked,
		at,
	});
	return Reconciliation.parse({ month, scope, receivedAt: instantWithZone(at), rows: rows.map(shaped) });
}
