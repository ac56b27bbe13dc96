import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything of one installation lies (docs/architecture.md, «Processes and data»). */
export type DataFolder = {
	root: string;
	/** The DuckDB file; `rebuild` makes it again from `imports`. */
	database: string;
	/** Users, jobs, the register of received files. */
	state: string;
	/** Received files, named by content, never changed. */
	imports: string;
	/** Intermediate files of readings; emptied when they end. */
	work: string;
	/** What was published, month by month; files that are written once and never changed. */
	published: string;
	/** DuckDB's own intermediate files. */
	temp: string;
	/** This installation's secret for pseudonyms, hex. */
	secret: string;
};

/** Makes what is missing of a data folder; only its owner may read it. The secret is made once, at random. */
export function openFolder(root: string): DataFolder {
	const at = (name: string) => join(root, name);
	for (const name of ['imports', 'work', 'published', 'temp']) mkdirSync(at(name), { recursive: true, mode: 0o700 });
	const key = at('secret.key');
	if (!existsSync(key)) writeSecret(key);
	return {
		root,
		database: at('yikatong.duckdb'),
		state: at('state.sqlite'),
		imports: at('imports'),
		work: at('work'),
		published: at('published'),
		temp: at('temp'),
		secret: readFileSync(key, 'utf8').trim(),
	};
}

/** Whole or not at all: with an empty secret, pseudonyms would be anybody's to make. */
function writeSecret(path: string): void {
	writeFileSync(`${path}.new`, randomBytes(32).toString('hex'), { mode: 0o600, flush: true });
	renameSync(`${path}.new`, path);
}
