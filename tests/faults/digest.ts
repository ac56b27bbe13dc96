import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../sql/database.server.ts';

/** What a data folder says: how many rows of each kind, and the sum of their hashes, whatever their order and keys. */
export type Digest = Record<string, string>;

const parts = ['imports', 'lists', 'records', 'figures'].map((name) =>
	readFileSync(join(import.meta.dirname, 'digest', `${name}.sql`), 'utf8'),
);

export async function digestOf(db: Connection): Promise<Digest> {
	const digest: Digest = {};
	for (const part of parts) {
		const rows = await db.rows(
			`select kind, concat(count(*), ' ', sum(hash(content)::hugeint)) as rows
			from query($part) group by kind order by kind`,
			{ part },
		);
		for (const { kind, rows: counted } of rows) digest[String(kind)] = String(counted);
	}
	return digest;
}
