import type { Connection } from '../sql/database.server.ts';

/** Changes with every import that changed something: how many there are, and the last of them. */
export async function dataVersion(db: Connection): Promise<string> {
	const [row] = await db.rows(
		`select concat(count(*), '/', max(import_id)) as version from import
		where status = 'loaded' and loaded + corrected > 0`,
	);
	return String(row?.version);
}
