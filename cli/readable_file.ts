import { openAsBlob } from 'node:fs';
import { Refusal } from '../analytics/refusal.ts';

/** The file that the command names, to be sent or read. Refuses one that is not there or may not be read. */
export async function readableFile(path: string): Promise<Blob> {
	try {
		// Of a file that is not there it throws, where its type says that it rejects.
		return await openAsBlob(path);
	} catch {
		throw new Refusal(400, `无法读取文件 ${path}`);
	}
}
