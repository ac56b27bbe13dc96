import { lstat, mkdir, rename, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** Folders of an inbox into which files go once it is known what became of them. */
export const drawers = { loaded: '已载入', rejected: '被拒绝' } as const;

/** How a file ended: where it goes, what is written beside it, and its reject files, by their clear contents. */
export type Outcome = {
	drawer: keyof typeof drawers;
	text: string;
	rejects: readonly { path: string; clear: AsyncIterable<Buffer> }[];
};

/**
 * Moves a file of an inbox to 已载入 or 被拒绝, into the folder of the day, with the result and its reject files beside it.
 * Nothing there is overwritten: a name that is taken gets a number.
 */
export async function putAway(inbox: string, file: string, day: string, outcome: Outcome): Promise<void> {
	const folder = join(inbox, drawers[outcome.drawer], day);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const free = await reserve(folder, file, outcome.text);
	for (const [index, reject] of outcome.rejects.entries()) {
		const number = outcome.rejects.length > 1 ? `${index + 1}` : '';
		const name = `${free}.被拒绝的行${number}${parse(reject.path).ext}`;
		await writeFile(join(folder, name), reject.clear, { mode: 0o600, flag: 'wx' });
	}
	await rename(join(inbox, file), join(folder, free));
}

/** A name that is free in a folder, held by its result: the result is there before the file. */
async function reserve(folder: string, name: string, text: string): Promise<string> {
	const { name: stem, ext } = parse(name);
	for (let number = 1; ; number++) {
		const free = number === 1 ? name : `${stem}（${number}）${ext}`;
		if (await exists(join(folder, free))) continue;
		try {
			await writeFile(join(folder, `${free}.结果.txt`), `\uFEFF${text}`, { flag: 'wx', mode: 0o600 });
			return free;
		} catch (fault) {
			if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
		}
	}
}

async function exists(path: string): Promise<boolean> {
	return lstat(path).then(
		() => true,
		() => false,
	);
}
