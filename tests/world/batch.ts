import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../../ingest/messages.ts';
import { type Connection, structValue } from '../../sql/database.server.ts';
import { columnsOf, kinds } from './columns.ts';
import type { Payment, Rows } from './rows.ts';
import { recipientOf, type Typed, typedRows } from './typed.ts';

const write = {
	rows: 'copy (from read_json($from, columns := $columns)) to $to (format parquet)',
	recipients: `copy (
		select
			reference, md5(person)::uuid as person, md5(account)::uuid as account, 1::ubigint as name_tag,
			person as name_masked, person as id_masked, right(account, 4) as account_tail, is_company,
			false as id_checksum_bad, false as id_was_15
		from read_json($from, columns := $columns)
	) to $to (format parquet)`,
};

/** Writes files of rows as the reading child writes them: one batch, in which each of `files` is a file of each kind. */
export async function writeBatch(db: Connection, folder: string, files: readonly Rows[]): Promise<Batch> {
	const references = new Map<string, number>();
	const reference = (payment: Payment) => {
		const key = JSON.stringify(recipientOf(payment));
		references.set(key, references.get(key) ?? references.size + 1);
		return references.get(key) ?? 0;
	};
	const parts: Batch['parts'] = [];
	for (const kind of kinds) {
		const rows = files.flatMap((file, index) =>
			typedRows(kind, file, reference).map((row, line) => ({ ...row, file_no: index + 1, source_line: line + 2 })),
		);
		if (rows.length > 0) parts.push({ kind, typed: [await writeParquet(db, folder, kind, rows)] });
	}
	const recipients = [...references].map(([key, number]) => ({ ...JSON.parse(key), reference: number }));
	const met = recipients.length > 0 ? [await writeParquet(db, folder, 'recipient', recipients)] : [];
	return { parts, recipients: met, faults: [], tables: [], scrap: [] };
}

async function writeParquet(db: Connection, folder: string, kind: string, rows: Typed[]): Promise<string> {
	const from = join(folder, `${kind}.json`);
	const to = join(folder, `${kind}.parquet`);
	writeFileSync(from, JSON.stringify(rows));
	const statement = kind === 'recipient' ? write.recipients : write.rows;
	await db.run(statement, { from, to, columns: structValue(columnsOf(kind)) });
	return to;
}
