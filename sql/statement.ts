import { readFileSync } from 'node:fs';

const texts = new Map<string, string>();

/**
 * The text of a script of this folder, e.g. `refresh/1_keys.sql`.
 * Throws when there is no such file: a fault of ours.
 */
export function statement(file: string): string {
	const known = texts.get(file);
	if (known !== undefined) return known;
	const text = readFileSync(new URL(file, import.meta.url), 'utf8');
	texts.set(file, text);
	return text;
}
