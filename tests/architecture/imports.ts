import { posix } from 'node:path';
import ts from 'typescript';
import { isTest, type Source } from './source.ts';

/** Which parts of the project a part may import from; whoever is in no list is imported by nobody. */
const allowed: Record<string, string[]> = {
	sql: ['sql'],
	ingest: ['sql', 'ingest'],
	analytics: ['sql', 'ingest', 'analytics', 'contract'],
	contract: ['contract'],
	dashboard: ['dashboard', 'contract'],
	cli: ['sql', 'ingest', 'analytics', 'contract', 'cli'],
	'server.ts': ['sql', 'ingest', 'analytics', 'contract', 'build'],
	'vite.config.ts': ['sql', 'ingest', 'analytics', 'contract'],
	'vitest.config.ts': [],
	'eslint.config.js': [],
	bin: ['bin'],
};

/** One sentence for each import that goes against the stream of the folders. */
export function importFaults(sources: Source[]): string[] {
	return sources
		.filter((source) => /\.(ts|js|svelte)$/.test(source.path) && !isTest(source))
		.flatMap((source) => importsOf(source).flatMap((name) => fault(source, name) ?? []))
		.concat(strangers(sources));
}

/** One sentence for each import of DuckDB outside the one module that opens it; tests are no exception. */
export function databaseFaults(sources: Source[]): string[] {
	return sources
		.filter(({ path }) => /\.(ts|js|svelte)$/.test(path) && path !== 'sql/database.server.ts')
		.filter((source) => importsOf(source).some((name) => /^(@duckdb\/|duckdb)/.test(name)))
		.map(({ path }) => `${path} imports DuckDB`);
}

/** Code in a folder that the architecture does not name. */
function strangers(sources: Source[]): string[] {
	return sources
		.filter((source) => /\.(ts|js|svelte)$/.test(source.path) && !isTest(source))
		.filter(({ path }) => !(part(path) in allowed))
		.map(({ path }) => `${path} is in no part of the architecture`);
}

/** What a file imports or re-exports, statically, dynamically or as types only. */
function importsOf({ path, text }: Source): string[] {
	const scripts = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script ?? '');
	const code = path.endsWith('.svelte') ? scripts.join('\n') : text;
	return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

function fault({ path }: Source, name: string): string | undefined {
	const from = part(path);
	const target = resolve(path, name);
	if (target === undefined) return packageFault(path, name);
	const to = part(target);
	if (!(allowed[from] ?? []).includes(to)) return `${path} imports ${name}: ${from} may not know ${to}`;
	if (from === 'dashboard' && to === 'contract' && name !== '#contract')
		return `${path} imports ${name}, not #contract`;
	return undefined;
}

/**
 * What goes to the browser knows zod's small half only, the contract nothing else; what starts a fresh clone knows
 * nothing that is installed.
 */
function packageFault(path: string, name: string): string | undefined {
	const free = { contract: /^zod\/mini$/, dashboard: /^(?!zod$)/, bin: /^node:/ }[part(path)];
	return free === undefined || free.test(name) ? undefined : `${path} imports ${name}`;
}

/** The project's file that a name stands for, or undefined for a package. */
function resolve(from: string, name: string): string | undefined {
	if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
	if (name === '#contract') return 'analytics/contract/index.ts';
	return name.startsWith('#lib/') ? name.replace('#lib/', 'dashboard/lib/') : undefined;
}

/** The part of the project that a file belongs to: its folder, `contract`, or itself at the root. */
function part(path: string): string {
	if (isTest({ path, text: '' })) return 'tests';
	return path.startsWith('analytics/contract/') ? 'contract' : path.replace(/\/.*/, '');
}
