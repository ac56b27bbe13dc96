import type { Connection } from '../../sql/database.server.ts';

/** Registers the files that the targets of a world came in, as received at an instant. */
export async function receiveTargets(db: Connection, at = '2023-01-05'): Promise<void> {
	await db.run(
		`insert into import by name
		select distinct import_id, 'targets.csv' as name, 'loaded' as status, $at::timestamp as received_at
		from raw_target`,
		{ at },
	);
}
