import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasAccounts } from '../analytics/access/account.ts';
import type { Door } from '../analytics/access/door.ts';
import { Profile } from '../analytics/access/password_rules.ts';
import { Refusal } from '../analytics/refusal.ts';
import { openFolder } from '../ingest/folder.ts';
import { withState } from '../ingest/state.ts';

/** On the console whoever may read the data folder is the manager. */
export const manager = { by: 'console', from: { ip: 'console' } } as const;

/** Works on the accounts of a data folder, beside its server or without one. */
export function atTheDoor<T>(root: string, work: (door: Door) => T, { creates = false } = {}): T {
	if (!creates && !existsSync(join(root, 'state.sqlite')))
		throw new Refusal(404, `数据目录 ${root} 中还没有数据。请用 --data 指定数据目录。`);
	const folder = openFolder(root);
	const profile = Profile.parse(process.env.YIKATONG_PROFILE ?? 'dengbao2');
	return withState(folder, (state) =>
		work({ state, installation: folder.keys.pseudonym, profile, now: () => new Date() }),
	);
}

export function assertAdministrated({ state }: Door): void {
	if (!hasAccounts(state)) throw new Refusal(409, '还没有管理员，请先用 yikatong admin create 建立');
}
