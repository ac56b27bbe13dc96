import { createHash } from 'node:crypto';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';

/** What a database says: of each kind of rows how many there are and the sum of their hashes, whatever their order and keys. */
export type Digest = Record<string, string>;

const parts = ['imports', 'lists', 'records', 'ledgers', 'figures'].map((name) => `digest/${name}.sql`);

/** The digest of what is loaded and of the figures of month ends: the same received files always give the same. */
export async function digestOf(db: Connection): Promise<Digest> {
	const digest: Digest = {};
	for (const part of parts) {
		const rows = await db.rows(
			`select kind, concat(count(*), ' ', sum(content::hugeint)) as rows
			from query($part) group by kind order by kind`,
			{ part: statement(part) },
		);
		for (const { kind, rows: counted } of rows) digest[String(kind)] = String(counted);
	}
	return digest;
}

/** What digests must have in common to be compared: the statements that make them, and DuckDB, whose hashes they add. */
export async function digestForm(db: Connection): Promise<string> {
	const [row] = await db.rows('select version() as version');
	const hash = createHash('sha256').update(String(row?.version));
	for (const part of parts) hash.update(statement(part));
	return hash.digest('hex').slice(0, 16);
}

/** Kinds of rows in which two digests differ. */
export function differences(one: Digest, other: Digest): string[] {
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((kind) => one[kind] !== other[kind]).sort();
}
