import { z } from 'zod';
import type { DatabaseSync } from '../../ingest/state.ts';
import { type AccountRow, Role } from '../contract/index.ts';
import { nothing, type Visible } from '../visible.ts';

const StoredAccount = z
	.object({
		name: z.string(),
		shown: z.string(),
		role: Role,
		region: z.string().nullable(),
		department: z.string().nullable(),
		bank: z.string().nullable(),
		state: z.enum(['pending', 'active', 'disabled']),
		password_hash: z.string().nullable(),
		password_set_at: z.int().nullable(),
		former_hashes: z.string(),
		totp_secret: z.string().nullable(),
		totp_step: z.int(),
		created_at: z.string(),
		created_by: z.string(),
		last_login_at: z.string().nullable(),
	})
	.transform(({ former_hashes, ...account }) => ({
		...account,
		formerHashes: z.array(z.string()).parse(JSON.parse(former_hashes)),
	}));

/** An account as it is kept; times in milliseconds, but `created_at` and `last_login_at` in Shanghai's. */
export type Account = z.output<typeof StoredAccount>;

/** Whether anybody has an account: without one, only this machine is served. */
export function hasAccounts(state: DatabaseSync): boolean {
	return state.prepare('select 1 from account limit 1').get() !== undefined;
}

export function findAccount(state: DatabaseSync, name: string): Account | null {
	const row = state.prepare('select * from account where name = $name').get({ name });
	return row === undefined ? null : StoredAccount.parse(row);
}

/** All accounts with how many sessions each has open. */
export function accountRows(state: DatabaseSync): AccountRow[] {
	const rows = state
		.prepare(
			`select account.*, count(session.account) as sessions
			from account
			left join session on session.account = account.name
			group by account.name
			order by account.role, account.name`,
		)
		.all();
	return rows.map((row) => ({ ...shownOf(StoredAccount.parse(row)), sessions: Number(row.sessions) }));
}

function shownOf(account: Account): Omit<AccountRow, 'sessions'> {
	const { name, shown, role, region, department, bank, state } = account;
	return {
		...{ name, shown, role, region, department, bank, state },
		hasPassword: account.password_hash !== null,
		hasTotp: account.totp_secret !== null,
		createdAt: account.created_at,
		createdBy: account.created_by,
		lastLoginAt: account.last_login_at,
	};
}

/** The records that an account may see; the walls between counties rest on it (security.md, R14 and R20). */
export function visibleOf({
	role,
	region,
	department,
	bank,
}: Pick<Account, 'role' | 'region' | 'department' | 'bank'>): Visible {
	const regions = region === null ? ('all' as const) : [region];
	switch (role) {
		case 'office':
		case 'auditor':
			return { regions: 'all' };
		case 'county':
			return region === null ? nothing : { regions };
		case 'department':
			return department === null ? nothing : { regions, department };
		case 'bank':
			return bank === null ? nothing : { regions, bank };
		case 'administrator':
			return nothing;
	}
}
