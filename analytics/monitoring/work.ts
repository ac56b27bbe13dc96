import type { Connection } from '../../sql/database.server.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Actor } from '../audit.ts';
import {
	type MonitoringEntries,
	type MonitoringTable,
	type MonitoringUpload,
	readMonitoringCell,
} from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { monitoringTable } from '../reports/monitoring.ts';
import { monthNumber } from '../reports/period.ts';
import { seesAll, type Visible } from '../visible.ts';
import { addMonitoringActs, type MonitoringAct, noteMonitoring, type ToldCell } from './acts.ts';
import { footerLabels } from './columns.ts';
import { readMonitoringSheet } from './read_sheet.ts';
import { masked } from '../masked.ts';

/** What working on the tables takes: where questions are read, where acts are kept and copied to, who, and when. */
export type Desk = {
	visible: Visible;
	read<T>(work: (db: Connection) => Promise<T>): Promise<T>;
	write<T>(work: (db: Connection) => Promise<T>): Promise<T>;
	state: DatabaseSync;
	actor: Actor;
	now: () => Date;
};

/** Fills cells of a unit's table, and its footer. Refuses, in Chinese, a value that a cell can't hold: then nothing is kept. */
export async function fill(desk: Desk, asked: MonitoringEntries): Promise<{ cells: number }> {
	const table = await tableOf(desk, asked.month, asked.region);
	const rows = new Map(table.rows.filter(({ kind }) => kind === 'row').map((row) => [row.id, row]));
	const cells = asked.cells.map(({ id, field, text }): ToldCell => {
		const row = rows.get(id);
		if (!row) throw new Refusal(409, '表中没有这一行了，数据已有变化；请刷新页面再填');
		const label = [row.region?.name, row.department?.name, row.project?.name, row.cells.document]
			.filter(Boolean)
			.join(' ');
		const told = readMonitoringCell(field, text);
		if ('fault' in told) throw new Refusal(400, `“${label}”：${told.fault}`);
		const value = field === 'note' && told.value !== null ? masked(told.value) : told.value;
		return { id, label, field, value };
	});
	const { footer } = asked;
	await keep(desk, [{ ...on(desk, asked), kind: 'fill', detail: { cells, footer } }]);
	return { cells: cells.length };
}

/** Hands a unit's table in to the office, with what the system counts now. The footer must be filled. */
export async function submit(
	desk: Desk,
	asked: { month: string; region: string; base?: number | undefined },
): Promise<{ cells: number }> {
	const { units } = await tableOf(desk, asked.month, asked.region);
	const footer = units[0]?.footer;
	const missing = footerLabels.filter(([id]) => !footer?.[id]);
	if (missing.length > 0)
		throw new Refusal(409, `请先填写页脚的${missing.map(([, label]) => label).join('、')}，再报送`);
	const cells = await desk.read((db) => systemCells(db, asked));
	await keep(desk, [{ ...on(desk, asked), kind: 'submit', detail: { cells } }]);
	return { cells: cells.length };
}

/** Gives a submitted table back to its unit, with a remark. The office's. */
export async function giveBack(desk: Desk, asked: { month: string; region: string; remark: string }) {
	assertOffice(desk);
	await tableOf(desk, asked.month, asked.region);
	await keep(desk, [{ ...on(desk, asked), kind: 'return', detail: { remark: masked(asked.remark) } }]);
	return { cells: 0 };
}

/** Merges what is submitted into one table of the city. The office's. */
export async function merge(
	desk: Desk,
	{ month }: { month: string },
): Promise<{ merged: string[]; missing: string[] }> {
	assertOffice(desk);
	const { units } = await tableOf(desk, month, undefined);
	const ready = units.filter(({ state }) => state === 'submitted');
	if (ready.length === 0) throw new Refusal(409, '没有已报送、等待汇总的单位');
	await keep(
		desk,
		ready.map(({ key: region }) => ({ ...on(desk, { month, region }), kind: 'merge', detail: {} })),
	);
	const missing = units.filter(({ state }) => state !== 'submitted' && state !== 'merged');
	return { merged: ready.map(({ name }) => name), missing: missing.map(({ name }) => name) };
}

/** Takes a filled workbook in as entries, or none of it; says what is wrong with it, place by place. */
export async function takeWorkbook(desk: Desk, month: string, path: string): Promise<MonitoringUpload> {
	const filled = await readMonitoringSheet(path);
	const faults = [...filled.faults];
	const refuse = (sentence: string) => faults.push({ sheet: null, line: null, column: null, sentence });
	if (faults.length === 0 && filled.month !== month)
		refuse(`工作簿是${filled.month}的月监测表，不是${month}的；请选对月份再导入`);
	const { units } = await tableOf(desk, month, undefined);
	const regions = new Set([...filled.cells.keys(), ...(filled.footer ? [filled.footer.region] : [])]);
	const touched = units.filter(({ key }) => regions.has(key));
	if (touched.length < regions.size) refuse('工作簿中有单位表里没有、或不能填报的单位；请重新导出再填');
	for (const { name, state } of touched)
		if (state === 'submitted' || state === 'merged') refuse(`${name}已报送，不能再改；需要修改的，请先退回`);
	if (faults.length > 0) return { isTaken: false, cells: 0, units: [], faults, notes: filled.notes };
	const acts = touched.map(({ key: region }): MonitoringAct => {
		const footer = filled.footer?.region === region ? filled.footer.footer : undefined;
		return { ...on(desk, { month, region }), kind: 'fill', detail: { cells: filled.cells.get(region) ?? [], footer } };
	});
	if (acts.length > 0) await keep(desk, acts);
	const cells = [...filled.cells.values()].reduce((sum, one) => sum + one.length, 0);
	return { isTaken: true, cells, units: touched.map(({ name }) => name), faults: [], notes: filled.notes };
}

const on = (
	{ actor }: Desk,
	{ month, region, base }: { month: string; region: string; base?: number | undefined },
) => ({
	...{ actor, region, base, month: monthNumber(month) },
});

async function tableOf(desk: Desk, month: string, region: string | undefined): Promise<MonitoringTable> {
	const table = await desk.read((db) => monitoringTable(db, desk.visible, { month, region }));
	if (!table || (region !== undefined && table.units.length === 0)) throw new Refusal(404, '没有这个单位的月监测表');
	return table;
}

function assertOffice({ visible }: Desk): void {
	if (!seesAll(visible)) throw new Refusal(403, '只有市联席会议办公室可以退回、汇总');
}

async function systemCells(db: Connection, { month, region }: { month: string; region: string }) {
	const rows = await db.rows(
		`select row_id, field, system_value
		from monitoring_cell($month::integer, monitoring_due($month::integer), [$region::varchar])`,
		{ month: monthNumber(month), region },
	);
	return rows.map(({ row_id, field, system_value }) => ({
		...{ id: String(row_id), field: String(field) },
		value: system_value === null ? null : String(system_value),
	}));
}

async function keep({ state, now, write }: Desk, acts: readonly MonitoringAct[]): Promise<void> {
	noteMonitoring(state, acts, now);
	await write((db) => addMonitoringActs(db, state));
}
