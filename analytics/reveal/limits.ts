import { shanghai } from '../../ingest/clock.ts';
import type { DatabaseSync } from '../../ingest/state.ts';

/** Looks that one account has within an hour and within a day (security.md, R28). */
export const limits = [
	{ seconds: 3600, looks: 30, name: '一小时' },
	{ seconds: 86_400, looks: 100, name: '一天' },
] as const;

/** A limit that is reached, and the seconds until it lets another look through. */
export type Reached = { name: string; looks: number; wait: number };

/** Looks of an actor by the audit, which nobody can shorten: how many are left within the hour, and the limit reached. */
export function looksOf(state: DatabaseSync, actor: string, now: Date): { left: number; reached: Reached | null } {
	const read = state.prepare(
		"select at from audit where act = 'reveal' and actor = $actor and at > $since order by at desc limit $looks",
	);
	const found = limits.map(({ seconds, looks, name }) => {
		const rows = read.all({ actor, since: shanghai(new Date(now.getTime() - seconds * 1000)), looks });
		const first = Date.parse(`${String(rows.at(-1)?.at).replace(' ', 'T')}+08:00`);
		const wait = Math.max(1, Math.ceil((first - now.getTime()) / 1000) + seconds);
		return { left: looks - rows.length, reached: rows.length < looks ? null : { name, looks, wait } };
	});
	const reached = found.flatMap((one) => one.reached ?? []).sort((a, b) => b.wait - a.wait)[0] ?? null;
	return { left: Math.min(...found.map(({ left }) => left)), reached };
}
