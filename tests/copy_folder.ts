import { chmodSync, cpSync, readdirSync } from 'node:fs';

/** Copies a data folder as `cp -r` does: cpSync makes folders that others may open. */
export function copyFolder(from: string, to: string): void {
	cpSync(from, to, { recursive: true });
	const folders = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
	for (const path of [to, ...folders.map(({ parentPath, name }) => `${parentPath}/${name}`)]) chmodSync(path, 0o700);
}
