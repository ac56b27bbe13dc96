import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../../ingest/messages.ts';
import { type Connection, structValue } from '../../sql/database.server.ts';
import { columnsOf, kinds } from './columns.ts';
import type { Rows } from './rows.ts';
import { type Recipient, recipientOf, type Typed, typedRows } from './typed.ts';

const asTyped = 'copy (from read_json($from, columns := $columns)) to $to (format parquet)';
const asPseudonyms = `copy (
	select high, low, md5(name)::uuid as pseudonym, 0 as place from read_json($from, columns := $columns)
) to $to (format parquet)`;
const asRecipients = `copy (
	select
		high, low, person_high, person_low, account_high, account_low, 1::ubigint as name_tag,
		person as name_masked, person as id_masked, right(account, 4) as account_tail, is_company, false as id_checksum_bad, false as id_birth_bad,
		false as id_was_15, false as account_luhn_bad, null::ubigint as birth_tag
	from read_json($from, columns := $columns)
) to $to (format parquet)`;

/** Writes files of rows as the reading child writes them: one batch, in which each of `files` is a file of each kind. */
export async function writeBatch(db: Connection, folder: string, files: readonly Rows[]): Promise<Batch> {
	const met = new Map<string, number>();
	const parts: Batch['parts'] = [];
	for (const kind of kinds) {
		const rows = files.flatMap((file, index) =>
			typedRows(kind, file, (payment) => numberOf(met, JSON.stringify(recipientOf(payment)))).map((row, line) => ({
				...row,
				file_no: index + 1,
				source_line: line + 2,
			})),
		);
		if (rows.length > 0) parts.push({ kind, typed: [await write(db, asTyped, { folder, name: kind, kind }, rows)] });
	}
	const recipients = met.size > 0 ? [await writeRecipients(db, folder, met)] : [];
	return { parts, recipients, tables: [], scrap: [] };
}

/** The number of a text, from 1, in the order in which they are met. */
function numberOf(numbers: Map<string, number>, text: string): number {
	const number = numbers.get(text) ?? numbers.size + 1;
	numbers.set(text, number);
	return number;
}

const named = (numbers: Map<string, number>) => [...numbers].map(([name, high]): Typed => ({ name, high, low: 0 }));

async function writeRecipients(
	db: Connection,
	folder: string,
	met: Map<string, number>,
): Promise<Batch['recipients'][number]> {
	const [persons, accounts] = [new Map<string, number>(), new Map<string, number>()];
	const rows = [...met].map(([text, high]): Typed => {
		const recipient: Recipient = JSON.parse(text);
		const [person_high, account_high] = [numberOf(persons, recipient.person), numberOf(accounts, recipient.account)];
		return { ...recipient, high, low: 0, person_high, person_low: 0, account_high, account_low: 0 };
	});
	return {
		recipients: await write(db, asRecipients, { folder, name: 'recipients', kind: 'recipient' }, rows),
		persons: await write(db, asPseudonyms, { folder, name: 'persons', kind: 'name' }, named(persons)),
		accounts: await write(db, asPseudonyms, { folder, name: 'accounts', kind: 'name' }, named(accounts)),
	};
}

type Target = { folder: string; name: string; kind: string };

async function write(
	db: Connection,
	statement: string,
	{ folder, name, kind }: Target,
	rows: Typed[],
): Promise<string> {
	const from = join(folder, `${name}.json`);
	const to = join(folder, `${name}.parquet`);
	writeFileSync(from, JSON.stringify(rows));
	await db.run(statement, { from, to, columns: structValue(columnsOf(kind)) });
	return to;
}
