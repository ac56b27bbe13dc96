import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The files that the given paths name: files as they are, folders with all below them, in natural order of names. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
	const files: string[] = [];
	for (const path of paths) {
		const isFolder = await stat(path).then(
			(found) => found.isDirectory(),
			() => false,
		);
		files.push(...(isFolder ? await below(resolve(path)) : [resolve(path)]));
	}
	return [...new Set(files)];
}

async function below(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
}
