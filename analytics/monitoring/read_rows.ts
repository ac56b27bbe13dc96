import type { SheetRow } from '../../ingest/read/sheet.ts';
import { type MonitoringFault, readMonitoringCell } from '../contract/index.ts';
import type { ToldCell } from './acts.ts';
import type { BaselineLine } from './baseline.ts';
import type { SheetColumn } from './columns.ts';
import { fault, type ReadHead } from './read_head.ts';

/** What the rows of a filled table say: cells by unit, what is wrong, what was not taken. */
export type ReadRows = { cells: Map<string, ToldCell[]>; faults: MonitoringFault[]; notes: MonitoringFault[] };

type Told = { cell: ToldCell } | { fault: string } | { note: string } | null;

/** Reads the rows below the head against what they said when the workbook was made. */
export function readRows(rows: readonly SheetRow[], head: ReadHead, lines: readonly BaselineLine[]): ReadRows {
	const known = new Map(lines.map((line) => [line.id, line]));
	const read: ReadRows = { cells: new Map(), faults: [], notes: [] };
	const seen = new Map<string, number>();
	for (const row of rows) {
		const id = row.cells[head.id]?.trim() ?? '';
		const line = known.get(id);
		const before = seen.get(id);
		if (id === '' && isBlank(row, head)) continue;
		if (!line) read.faults.push(fault(row.line, null, strange(id)));
		else if (before !== undefined) read.faults.push(fault(row.line, null, `与第${before}行重复；请删去多出的一行`));
		else readRow(row, head, line, read);
		seen.set(id, row.line);
	}
	for (const line of lines)
		if (!line.isSum && !seen.has(line.id))
			read.faults.push(fault(null, null, `缺少“${line.label}”一行；表中不能删行，请恢复，或重新导出再填`));
	return read;
}

const isBlank = ({ cells }: SheetRow, { columns }: ReadHead) => [...columns.values()].every((at) => !cells[at]?.trim());

const strange = (id: string) =>
	id === '' ? '表中不能加行；请删去，内容可写在有关行的备注' : '不是导出时的行；请删去，或重新导出再填';

function readRow(row: SheetRow, { columns }: ReadHead, line: BaselineLine, read: ReadRows): void {
	for (const [column, at] of columns) {
		const wrong = row.faults?.get(at);
		const told = wrong === undefined ? readCell(column, row.cells[at] ?? '', line) : { fault: wrong };
		if (told === null) continue;
		const where = `“${line.label}”的${column.title}`;
		if ('cell' in told) read.cells.set(line.region, [...(read.cells.get(line.region) ?? []), told.cell]);
		else if ('fault' in told) read.faults.push(fault(row.line, at, `${where}：${told.fault}`));
		else read.notes.push(fault(row.line, at, `${where}：${told.note}`));
	}
}

/** What a cell says that it did not say before. */
function readCell({ at, field, source }: SheetColumn, text: string, line: BaselineLine): Told {
	const before = line.cells[at - 1] ?? '';
	if (text.trim() === before.trim()) return null;
	if (line.isSum) return { note: '小计由系统计算，没有采用' };
	if (source === null) return { fault: '由系统给出，不能改；请恢复原来的内容' };
	if (field === null) return { note: '比率由系统按表中的数计算，没有采用' };
	const now = readMonitoringCell(field, text);
	if ('fault' in now) return now;
	const old = readMonitoringCell(field, before);
	if ('value' in old && old.value === now.value) return null;
	const system = line.system[field];
	const { id, label } = line;
	if (system !== undefined && (now.value === system || now.value === null))
		return { cell: { id, label, field, value: null } };
	if (now.value === null) return { fault: '清空不能代替系统数；没有的请填0，或恢复原来的内容' };
	return { cell: { id, label, field, value: now.value } };
}
