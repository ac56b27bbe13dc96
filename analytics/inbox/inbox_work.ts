import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shanghai } from '../../ingest/clock.ts';
import { unsealed } from '../../ingest/vault/unseal.ts';
import { ingestWork, type Loader } from '../api/ingest_work.ts';
import type { ImportedFile, IngestResult } from '../contract/index.ts';
import { Cancelled, type Work } from '../jobs.ts';
import { withAddresses } from '../reports/reject_address.ts';
import type { Ready } from './look.ts';
import { putAway } from './put_away.ts';
import { resultText } from './result_text.ts';
import { isSame, type Sighting, sightingOf } from './sighting.ts';

const nothing = { rows: 0, loaded: 0, duplicate: 0, corrected: 0, rejected: 0, skipped: 0, unmatched: 0 };
const cancelled = '导入已取消；需要导入，请再放入收件夹';

/** A thing that was refused without being read. */
const refused = (path: string, reason: string): ImportedFile => ({
	...{ path, sheet: null, kind: null, status: 'rejected', reason, warnings: [], rejects: null },
	...nothing,
});

/** Takes what is ready in an inbox in, and puts it away with its result. */
export function inboxWork(inbox: string, loader: Loader, ready: Ready): Work {
	const paths = [...ready.files.keys()].map((name) => join(inbox, name));
	const load: Work = async (...told) =>
		paths.length > 0 ? ingestWork(loader, { paths })(...told) : { files: [], totals: nothing };
	return async (...told) => {
		try {
			return shown(ready, await putAllAway(inbox, loader, ready, await load(...told)));
		} catch (fault) {
			if (!(fault instanceof Cancelled)) throw fault;
			throw new Cancelled(shown(ready, await putAllAway(inbox, loader, ready, fault.result)));
		}
	};
}

/** Puts everything away that was not taken in, because its job was cancelled. */
export async function putCancelledAway(inbox: string, office: Office, ready: Ready): Promise<void> {
	await putAllAway(inbox, office, ready, { files: [], totals: nothing });
}

type Office = Pick<Loader, 'now' | 'folder'>;

async function putAllAway(inbox: string, office: Office, ready: Ready, result: IngestResult): Promise<IngestResult> {
	const at = shanghai(office.now());
	const put = async (name: string, files: readonly ImportedFile[]) => {
		const drawer = files.some(({ status }) => status !== 'rejected') ? 'loaded' : 'rejected';
		const paths = files.flatMap((file) => file.rejects ?? []);
		const rejects = paths.map((path) => ({ path, clear: unsealed(path, office.folder.keys.vault) }));
		await putAway(inbox, name, at.slice(0, 10), { drawer, text: resultText(name, at, files), rejects });
	};
	for (const [name, sighting] of ready.files) {
		const path = join(inbox, name);
		const files = result.files.filter((file) => file.path === path);
		// Changed meanwhile: it was not complete after all, and is taken in again as it is then.
		if (await isUnchanged(path, sighting)) await put(name, files.length > 0 ? files : [refused(path, cancelled)]);
	}
	for (const [name, reason] of ready.strangers) await put(name, [refused(name, reason)]);
	return result;
}

async function isUnchanged(path: string, sighting: Sighting): Promise<boolean> {
	const stat = await lstat(path, { bigint: true }).catch(() => null);
	return stat !== null && isSame(sightingOf(stat), sighting);
}

/** The result as pages show it: names instead of paths, and what was refused unread. */
function shown({ strangers }: Ready, result: IngestResult): IngestResult {
	const { files, totals } = withAddresses(result);
	const unread = [...strangers].map(([name, reason]) => refused(name, reason));
	return { files: [...files.map((file) => ({ ...file, path: basename(file.path) })), ...unread], totals };
}
