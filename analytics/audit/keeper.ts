import { shanghai } from '../../ingest/clock.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import { openState } from '../../ingest/state.ts';
import { type Act, writeAudit } from '../audit.ts';
import { Refusal } from '../refusal.ts';
import { writeAnchor } from './anchors.ts';

/** How often a server looks whether another day has begun. */
const lookEvery = 60_000;

/**
 * Writes the server's start into the audit, an anchor at the start and on each day that follows, and at its close its
 * stop. `say` prints: what stands in the journal, or on paper, nobody can change with the files (security.md, R48).
 * Throws a Refusal where the audit can't be written: without it nothing may run (R49).
 */
export function keepAudit(
	folder: DataFolder,
	{ now, say }: { now: () => Date; say: (sentence: string) => void },
): { close(): void } {
	const state = openState(folder);
	const write = (act: 'start' | 'stop') => writeAudit(state, serverAct(act, now()));
	write('start');
	let day = anchor(folder, now(), say);
	const timer = setInterval(() => {
		if (shanghai(now()).slice(0, 10) !== day) day = anchor(folder, now(), say);
	}, lookEvery).unref();
	return {
		close() {
			clearInterval(timer);
			try {
				write('stop');
				anchor(folder, now(), say);
			} catch (fault) {
				if (!(fault instanceof Refusal)) throw fault;
				say(fault.message);
			} finally {
				state.close();
			}
		},
	};
}

function serverAct(act: 'start' | 'stop', now: Date): Act {
	return { at: shanghai(now), actor: 'console', act, subject: 'server', detail: { pid: process.pid } };
}

/** Writes and prints an anchor, and gives its day. */
function anchor(folder: DataFolder, now: Date, say: (sentence: string) => void): string {
	const at = shanghai(now);
	const written = writeAnchor(folder.root, at);
	if (written !== null) say(`审计锚点 ${written.date}：共${written.count}条，末条校验值 ${written.mac}`);
	return at.slice(0, 10);
}
