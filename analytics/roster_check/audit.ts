import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { shanghai } from '../../ingest/clock.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import { type Asker, writeAudit } from '../audit.ts';
import type { RosterCheck } from '../contract/index.ts';

/** Says in the audit that a list was checked: which file, how many rows did not pass, and whether it was handed back. */
export async function auditRoster(
	state: DatabaseSync,
	path: string,
	{ all, wrong, doubtful }: RosterCheck,
	{ asker, now, isHandedBack }: { asker: Asker; now: Date; isHandedBack: boolean },
): Promise<void> {
	const subject = await hashOf(path);
	const detail = { rows: all.rows, wrong: wrong.rows, doubtful: doubtful.rows, isHandedBack };
	writeAudit(state, { ...asker, at: shanghai(now), act: 'roster-check', subject, detail });
}

async function hashOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}
