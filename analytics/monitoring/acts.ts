import { z } from 'zod';
import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { type Actor, writeAudit } from '../audit.ts';
import type { MonitoringField, MonitoringFooter } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';

const Act = z.object({
	act: z.int(),
	told_at: z.string(),
	actor: z.string(),
	month: z.int(),
	region_code: z.string(),
	kind: z.string(),
	detail: z.string(),
});

/** A cell of an act: `label` is what its row is called, `value` null takes what was entered back. */
export type ToldCell = { id: string; label: string; field: MonitoringField; value: string | null };

/** What somebody does with a unit's table of a month (yyyymm), who saw it after the act `base`; a submission keeps the system's cells. */
export type MonitoringAct = { month: number; region: string; actor: Actor; base?: number | undefined } & (
	| { kind: 'fill'; detail: { cells: ToldCell[]; footer?: MonitoringFooter | undefined } }
	| { kind: 'submit'; detail: { cells: { id: string; field: string; value: string | null }[] } }
	| { kind: 'return'; detail: { remark: string } }
	| { kind: 'merge'; detail: Record<string, never> }
);

/** The acts after a number, in their order, as the table `monitoring_act` has them. */
export function monitoringActs(state: DatabaseSync, after = 0): z.infer<typeof Act>[] {
	const columns = 'act, told_at, actor, month, region_code, kind, detail';
	const acts = state.prepare(`select ${columns} from monitoring_act where act > $after order by act`).all({ after });
	return z.array(Act).parse(acts);
}

/** Puts all acts into the database in place of those there. */
export function applyMonitoringActs(db: Connection, acts: z.infer<typeof Act>[]): Promise<void> {
	return put(db, acts, true);
}

/** Puts those acts into the database that it has not. */
export async function addMonitoringActs(db: Connection, state: DatabaseSync): Promise<void> {
	const [row] = await db.rows('select coalesce(max(act), 0) as last_act from monitoring_act');
	await put(db, monitoringActs(state, Number(row?.last_act)), false);
}

async function put(db: Connection, acts: z.infer<typeof Act>[], anew: boolean): Promise<void> {
	await db.run('set variable monitoring_acts = $acts', { acts: JSON.stringify(acts) });
	await db.run('set variable monitoring_anew = $anew', { anew });
	await inTransaction(db, () => db.script(statement('profile/monitoring_acts.sql')));
}

/** After which act another may come: nothing is filled in what lies at the office, nothing is returned that is not there. */
const refusals: Record<MonitoringAct['kind'], (last: string | undefined) => string | null> = {
	fill: (last) => (atOffice(last) ? '已报送，不能再改；需要修改的，请市联席会议办公室先退回' : null),
	submit: (last) => (atOffice(last) ? '已经报送，不用再报' : null),
	return: (last) => (atOffice(last) ? null : '还没有报送，不用退回'),
	merge: (last) => (last === 'submit' ? null : '没有报送，或已经汇总'),
};

const atOffice = (last: string | undefined) => last === 'submit' || last === 'merge';

/**
 * Writes acts down, with their audit: all of them, or nothing. Refuses, in Chinese and with the unit's code, what does not
 * follow from the last act on that table.
 */
export function noteMonitoring(state: DatabaseSync, acts: readonly MonitoringAct[], now: () => Date): void {
	const at = shanghai(now());
	const last = state.prepare(
		'select act, kind, actor, told_at from monitoring_act where month = $month and region_code = $region order by act desc limit 1',
	);
	const insert = state.prepare(
		`insert into monitoring_act (told_at, actor, month, region_code, kind, detail)
		values ($at, $actor, $month, $region, $kind, $detail)`,
	);
	inState(state, () => {
		for (const { month, region, actor, base, kind, detail } of acts) {
			const before = last.get({ month, region });
			const refusal = refusals[kind](before === undefined ? undefined : String(before.kind));
			if (refusal) throw new Refusal(409, `${region}的月监测表：${refusal}`);
			if (base !== undefined && Number(before?.act ?? 0) !== base)
				throw new Refusal(
					409,
					`您打开以后，别人在${String(before?.told_at).slice(5, 16)}改过这张表，您的修改没有保存。请取回新的表，核对以后再存。`,
				);
			insert.run({ at, actor, month, region, kind, detail: JSON.stringify(detail) });
			const told = {
				kind,
				cells: 'cells' in detail ? detail.cells.length : 0,
				footer: 'footer' in detail && detail.footer !== undefined,
			};
			writeAudit(state, { at, actor, act: 'monitoring', subject: `${month} ${region}`, detail: told });
		}
	});
}
