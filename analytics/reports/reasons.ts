import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Reasons, type ReasonsQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { periodOf } from './period.ts';
import { seenRegions } from './regions.ts';
import { shaped } from './shape.ts';

/** Why obligations failed, what is not mapped, who fails again and again; as far as the reader may see. */
export async function reasons(
	db: Connection,
	visible: Visible,
	query: z.output<typeof ReasonsQuery>,
): Promise<Reasons> {
	const { sql, head } = await periodOf(db, query);
	const [keys = {}] = await db.rows(
		'select region_key, bank_key from failure_key($region::varchar, null, $bank::varchar, null, null, null)',
		{ region: query.region ?? null, bank: query.bank ?? null },
	);
	const asked = { ...sql, regions: seenRegions(visible), ...keys };
	const { pareto, unmapped, repeats, banks } = await partsOf(db, asked);
	const of = (kind: string) => {
		const rows = repeats.filter((row) => row.kind === kind);
		return { total: rows[0]?.total ?? 0, rows: rows.map(shaped) };
	};
	return Reasons.parse({
		...head,
		total: pareto[0]?.total ?? 0,
		preventable: pareto[0]?.preventable ?? 0,
		reasons: pareto.map(shaped),
		unmapped: unmapped.map(shaped),
		repeats: { person: of('person'), account: of('account') },
		banks: banks.map(shaped),
	});
}

/** The four lists, of one period and of what the reader may see. */
async function partsOf(db: Connection, asked: Parameters<Connection['rows']>[1]) {
	const pareto = await db.rows(
		`select * from reason_pareto(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[],
			$region_key::integer, $bank_key::integer
		)`,
		asked,
	);
	const unmapped = await db.rows(
		`select * from unmapped_answer(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[],
			$region_key::integer, $bank_key::integer
		)`,
		asked,
	);
	const repeats = await db.rows(
		`select * from repeatedly_failed(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[],
			$region_key::integer, $bank_key::integer
		)`,
		asked,
	);
	const banks = await db.rows(
		`select * from failing_bank(
			$month::integer, $scope::varchar, $cutOff::timestamp, $regions::varchar[],
			$region_key::integer, $bank_key::integer
		)`,
		{ ...asked, bank_key: null },
	);
	return { pareto, unmapped, repeats, banks };
}
