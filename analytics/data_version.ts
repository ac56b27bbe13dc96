import type { Connection } from '../sql/database.server.ts';

/** Changes with every import that changed something and every withdrawal: how many there are, and the last of them. */
export async function dataVersion(db: Connection): Promise<string> {
	const [row] = await db.rows(
		`select concat_ws(
			'/',
			count(*) filter (status = 'loaded' and loaded + corrected > 0),
			max(import_id) filter (status = 'loaded' and loaded + corrected > 0),
			nullif(count(*) filter (status = 'withdrawn'), 0)
		) as version
		from import`,
	);
	return String(row?.version);
}
