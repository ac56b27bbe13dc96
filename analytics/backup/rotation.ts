import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Keep } from '../contract/index.ts';

/** What a backup is called in a folder, of its time in Shanghai. */
export function archiveName(takenAt: string): string {
	return `yikatong-${takenAt.slice(0, 19).replace(/[- :T]/g, '')}.backup`;
}

const named = /^yikatong-(\d{4})(\d{2})(\d{2})\d{6}\.backup$/;

/** Names of backups in a folder, newest first; other files are none of ours. */
export function archivesIn(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => named.test(name))
		.sort()
		.reverse();
}

/**
 * Which of these backups are kept: the last of each of the last days, weeks (from Monday) and months that have one
 * (security.md, R64). Days without a backup do not count, so that a service that stood still loses nothing.
 */
export function kept(names: readonly string[], { daily, weekly, monthly }: Keep): Set<string> {
	const newest = names.toSorted().reverse();
	return new Set([
		...lastOfEach(newest, dayOf).slice(0, daily),
		...lastOfEach(newest, weekOf).slice(0, weekly),
		...lastOfEach(newest, (name) => dayOf(name).slice(0, 7)).slice(0, monthly),
	]);
}

/** Removes backups of a folder that are not to be kept, and what a backup that was cut short has left; gives their names. */
export function rotate(folder: string, keep: Keep): string[] {
	const names = archivesIn(folder);
	const staying = kept(names, keep);
	const gone = names.filter((name) => !staying.has(name));
	for (const name of gone) rmSync(join(folder, name));
	for (const name of readdirSync(folder)) {
		if (name.endsWith('.part') && named.test(name.slice(0, -'.part'.length))) rmSync(join(folder, name));
	}
	return gone;
}

function lastOfEach(newest: readonly string[], of: (name: string) => string): string[] {
	return [...Map.groupBy(newest, of).values()].flatMap(([first]) => first ?? []);
}

/** “2026-11-22” */
function dayOf(name: string): string {
	return named.exec(name)?.slice(1).join('-') ?? '';
}

/** The Monday of a backup's week. */
function weekOf(name: string): string {
	const day = new Date(`${dayOf(name)}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
	return day.toISOString().slice(0, 10);
}
