import { type DatabaseSync, inState } from '../ingest/state.ts';
import { shanghai } from '../ingest/clock.ts';
import { mostSavedFilters, SavedFilters } from './contract/index.ts';
import { Refusal } from './refusal.ts';

/** 常用条件 of an account, by name. */
export function savedFilters(state: DatabaseSync, account: string): SavedFilters {
	const rows = state.prepare('select name, query from saved_filter where account = ? order by name').all(account);
	return SavedFilters.parse({ rows });
}

/** Keeps conditions under a name, in place of what it stood for. Refuses more than an account may keep. */
export function saveFilter(
	state: DatabaseSync,
	{ name, query }: { name: string; query: string },
	{ account, now }: { account: string; now: () => Date },
): void {
	inState(state, () => {
		state
			.prepare('insert or replace into saved_filter (account, name, query, saved_at) values (?, ?, ?, ?)')
			.run(account, name, query, shanghai(now()));
		if (savedFilters(state, account).rows.length > mostSavedFilters)
			throw new Refusal(409, `常用条件最多存${mostSavedFilters}个，请先删去不用的`);
	});
}

/** Forgets what an account keeps under a name. */
export function forgetFilter(state: DatabaseSync, name: string, account: string): void {
	state.prepare('delete from saved_filter where account = ? and name = ?').run(account, name);
}
