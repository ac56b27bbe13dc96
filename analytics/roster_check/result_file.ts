import type { Layout, ReadTable } from '../../ingest/messages.ts';
import { checkedHeaders } from '../../ingest/reject/added.ts';
import { cellsIn, inFirstCell } from '../../ingest/reject/reject_file.ts';
import { headOf, openRowFile, type RowFile } from '../../ingest/reject/row_file.ts';
import type { Connection } from '../../sql/database.server.ts';
import { rosterVerdictName } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { type Given, recordsOf } from './records.ts';
import { type Verdict, verdictsOf } from './verdicts.ts';

/** A table of a list that was read. */
export type Checked = ReadTable & { layout: Layout };

/** Where the result goes, and as what; null: as the list came. */
export type Result = { path: string; as: 'csv' | 'xlsx' | null };

/** What came in a workbook goes back in one, and so do several tables; else it is a text. Refuses several tables as a text. */
export function resultExtension(tables: readonly Checked[], as: Result['as'] = null): 'csv' | 'xlsx' {
	if (as === 'csv' && tables.length > 1) throw new Refusal(400, '名单有几张表，结果只能是 .xlsx 工作簿');
	const isWorkbook = tables.length > 1 || tables.some(({ layout }) => layout.isWorkbook);
	return as ?? (isWorkbook ? 'xlsx' : 'csv');
}

/**
 * Writes the list in the columns in which it came, each row with its conclusion and the reasons (发放前校验), where the
 * verdicts are (`judge`). Sums and the like have none.
 */
export async function writeResult(db: Connection, tables: readonly Checked[], { path, as }: Result): Promise<void> {
	const isWorkbook = resultExtension(tables, as) === 'xlsx';
	const [first] = tables;
	const delimiter = first === undefined || first.layout.isWorkbook ? ',' : first.layout.delimiter;
	const file = await openRowFile(path, { delimiter, isWorkbook });
	try {
		for (const [at, table] of tables.entries()) {
			await file.begin(table.sheet ?? `名单${at + 1}`, [...headOf(table.layout), ...checkedHeaders]);
			await writeTable(db, table, file);
		}
	} finally {
		await file.close();
	}
}

async function writeTable(db: Connection, table: Checked, file: RowFile): Promise<void> {
	const verdicts = verdictsOf(db, table.table, false);
	let next = await verdicts.next();
	for await (const given of recordsOf(table, table.layout)) {
		while (!next.done && next.value.source_line < given.line) next = await verdicts.next();
		const verdict: Verdict | null = !next.done && next.value.source_line === given.line ? next.value : null;
		await file.add([...cellsIn(given.content, table.layout), ...concluded(given, verdict)]);
	}
}

function concluded({ content }: Given, verdict: Verdict | null): string[] {
	if (verdict === null) return ['', ''];
	const reasons = verdict.reasons.map(({ title, detail }) => `${title}：${detail}`);
	const all = 'cells' in content ? reasons : [...reasons, inFirstCell];
	return [rosterVerdictName(verdict.verdict), all.join('；')];
}
