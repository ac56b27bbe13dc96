import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the project: its path from the project's folder, with `/`, and its text. */
export type Source = { path: string; text: string };

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

const foreign = new Set(['node_modules', '.git', '.svelte-kit', 'build', 'dist', 'data', 'coverage']);
const textual = /(\.(ts|js|svelte|css|html|sql|md|json|csv|yml)|\.npmrc|\.gitignore|\.ci\/run)$/;

/** Every text file of the project; what is installed, built or loaded is not of the project. */
export function readSources(folder = root): Source[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return foreign.has(entry.name) ? [] : readSources(path);
		const name = relative(root, path).split(sep).join('/');
		return textual.test(name) ? [{ path: name, text: readFileSync(path, 'utf8') }] : [];
	});
}

/** Whether a file holds code that people of the project write and read. */
export function isCode({ path }: Source): boolean {
	return /\.(ts|js|svelte|css|html|sql)$/.test(path);
}

/** Whether a file is run by the tests only. */
export function isTest({ path }: Source): boolean {
	return path.startsWith('tests/') || path.endsWith('.test.ts');
}
