import { openAsBlob } from 'node:fs';
import { Refusal } from '../analytics/refusal.ts';

/** The file that the command names, to be sent or read. Refuses one that is not there, is a folder or may not be read. */
export async function readableFile(path: string): Promise<Blob> {
	try {
		const file = await openAsBlob(path);
		// What can't be read, a folder for one, tells so at its first byte only.
		await file.slice(0, 1).arrayBuffer();
		return file;
	} catch {
		throw new Refusal(400, `无法读取文件 ${path}`);
	}
}
