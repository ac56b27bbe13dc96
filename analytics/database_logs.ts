/** DuckDB's log of a database file, and what a checkpoint keeps beside it while it runs. */
export function logsOf(file: string): string[] {
	return ['wal', 'wal.checkpoint', 'wal.recovery'].map((ending) => `${file}.${ending}`);
}
