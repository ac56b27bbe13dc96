import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Running = z.object({ port: z.int(), pid: z.int(), secret: z.string() });

/** Where the server of a data folder listens, and the secret that whoever may read the folder shows it. */
export type Running = z.infer<typeof Running>;

/** Header that carries the secret. */
export const secretHeader = 'x-yikatong-secret';

/** Says in the data folder where its server listens; only its owner may read it. */
export function writeServerFile(root: string, running: Running): void {
	const file = join(root, 'server.json');
	rmSync(file, { force: true });
	writeFileSync(file, JSON.stringify(running), { mode: 0o600, flag: 'wx' });
}

export function removeServerFile(root: string): void {
	rmSync(join(root, 'server.json'), { force: true });
}

/** The live server of a data folder; null when none runs, also when one was killed and its file is still there. */
export async function findServer(root: string): Promise<Running | null> {
	const running = liveServer(root);
	if (running === null) return null;
	const answer = await fetch(`http://127.0.0.1:${running.port}/healthz`, {
		headers: { [secretHeader]: running.secret },
		signal: AbortSignal.timeout(10_000),
	}).catch(() => null);
	await answer?.body?.cancel();
	// One that is not well is still the one that holds the data folder.
	return answer?.ok || answer?.status === 503 ? running : null;
}

/** The server that a data folder's file names, where its process lives, whether or not it answers. */
export function liveServer(root: string): Running | null {
	const file = join(root, 'server.json');
	if (!existsSync(file)) return null;
	const parsed = Running.safeParse(parseJson(readFileSync(file, 'utf8')));
	return parsed.success && isAlive(parsed.data.pid) ? parsed.data : null;
}

/** A file that is being written is no file yet. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (fault) {
		return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
	}
}
