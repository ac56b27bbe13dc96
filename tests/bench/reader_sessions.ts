import { openFolder } from '../../ingest/folder.ts';
import { openState } from '../../ingest/state.ts';
import { doorOf, loggedIn } from '../log_in.ts';

/** Somebody logged in: whose cookie, and of which unit; the office's is null. */
export type LoggedIn = { cookie: string; region: string | null };

/** Makes accounts in a data folder that no server has open yet, half of them of the office, half of counties, each logged in. */
export function logIn(data: string, regions: readonly string[], readers: number): LoggedIn[] {
	const folder = openFolder(data);
	const state = openState(folder);
	const door = doorOf(folder, state);
	try {
		return Array.from({ length: readers }, (_, number) => {
			const region = number % 2 === 0 ? null : (regions[number % regions.length] ?? null);
			const name = `reader${number}`;
			const role = region === null ? 'office' : 'county';
			return { cookie: `sid=${loggedIn(door, { name, role, region })}`, region };
		});
	} finally {
		state.close();
	}
}
