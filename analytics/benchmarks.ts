import { shanghai } from '../ingest/clock.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { type Actor, writeAudit } from './audit.ts';
import { type BenchmarkEntry, writtenE8 } from './contract/index.ts';
import { masked } from './masked.ts';
import { monthNumber } from './reports/period.ts';

/** Notes what the province has published, as entered by hand, or that an entry is taken back; earlier entries stay. */
export function enterBenchmark(
	state: DatabaseSync,
	{ month, scope, indicator, isRemoved, ...said }: BenchmarkEntry,
	{ now, actor }: { now: () => Date; actor: Actor },
): void {
	const at = shanghai(now());
	const rate = (text: string | null) => (text === null ? null : writtenE8(text));
	const values = {
		...{ province: rate(said.province), city: rate(said.city), source: masked(said.source) },
		...{ cityRank: said.cityRank, unitsRanked: said.unitsRanked },
	};
	inState(state, () => {
		state
			.prepare(
				`insert into benchmark_entry
					(month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source, is_removed, entered_at, entered_by)
				values
					($month, $scope, $indicator, $province, $city, $cityRank, $unitsRanked, $source, $isRemoved, $at, $actor)`,
			)
			.run({ ...values, scope, indicator, at, actor, month: monthNumber(month), isRemoved: Number(isRemoved) });
		writeAudit(state, {
			at,
			actor,
			act: 'benchmark',
			subject: month,
			detail: { scope, indicator, isRemoved, ...values },
		});
	});
}

/** Puts what was entered by hand into the database: the last entry of each month, scope and indicator. */
export async function applyBenchmarks(db: Connection, state: DatabaseSync): Promise<void> {
	const rows = state
		.prepare(
			`select month, scope, indicator, province_e8, city_e8, city_rank, units_ranked, source, entered_at, entered_by
			from benchmark_entry
			where entry in (select max(entry) from benchmark_entry group by month, scope, indicator) and is_removed = 0`,
		)
		.all();
	await db.run('set variable benchmarks = $benchmarks', { benchmarks: JSON.stringify(rows) });
	await inTransaction(db, () => db.script(statement('benchmark/entered.sql')));
}
