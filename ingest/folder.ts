import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Keys, openKeys } from './keys/keys.ts';
import { assertPrivate } from './keys/private.ts';

/** Where everything of one installation lies (docs/architecture.md, «Processes and data»). */
export type DataFolder = {
	root: string;
	/** The DuckDB file; `rebuild` makes it again from `imports`. */
	database: string;
	/** Users, jobs, the register of received files. */
	state: string;
	/** Received files and lists of rejected rows, encrypted, named by content, never changed. */
	imports: string;
	/** Intermediate files of readings, the only clear ones; emptied when they end. */
	work: string;
	/** What was published, month by month; files that are written once and never changed. */
	published: string;
	/** DuckDB's own intermediate files. */
	temp: string;
	/** This installation's keys. */
	keys: Keys;
};

/**
 * Makes what is missing of a data folder; only its owner may read it. The keys are made once, at random. Refuses a folder
 * that others may open, and keys that are missing, weak or open to others (security.md, R50).
 */
export function openFolder(root: string): DataFolder {
	const at = (name: string) => join(root, name);
	mkdirSync(root, { recursive: true, mode: 0o700 });
	// Nobody has put anything into it yet: it is ours to close.
	if (readdirSync(root).length === 0) chmodSync(root, 0o700);
	assertPrivate(root, '数据目录');
	for (const name of ['imports', 'work', 'published', 'temp']) mkdirSync(at(name), { recursive: true, mode: 0o700 });
	return {
		root,
		database: at('yikatong.duckdb'),
		state: at('state.sqlite'),
		imports: at('imports'),
		work: at('work'),
		published: at('published'),
		temp: at('temp'),
		keys: openKeys(root, hasData(root)),
	};
}

/** Whether anything was ever received or entered here. */
function hasData(root: string): boolean {
	const isThere = ['yikatong.duckdb', 'state.sqlite'].some((name) => existsSync(join(root, name)));
	return isThere || ['imports', 'published'].some((name) => readdirSync(join(root, name)).length > 0);
}
