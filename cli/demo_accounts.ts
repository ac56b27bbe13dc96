import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasAccounts } from '../analytics/access/account.ts';
import type { Door } from '../analytics/access/door.ts';
import { createAccount } from '../analytics/access/manage.ts';
import { setPassword } from '../analytics/access/password.ts';
import { passwordFault } from '../analytics/access/password_rules.ts';
import { type NewAccount, roleNames } from '../analytics/contract/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { openState } from '../ingest/state.ts';
import type { Connection } from '../sql/database.server.ts';
import { manager } from './accounts.ts';
import { printTable } from './table.ts';

/** The unit whose account the demo shows. */
const unit = '410505';

/**
 * Makes one account for each role over the loaded demo city, each with a password of its own, and gives them as a text,
 * which is kept in the data folder too. Refuses a folder that has accounts.
 */
export async function makeDemoAccounts(root: string): Promise<string> {
	const now = () => new Date();
	const { writer, folder, close } = await openWarehouse(root, { now, creates: false });
	const state = openState(folder);
	try {
		if (hasAccounts(state)) throw new Refusal(409, '这个数据目录已经有账号，不再建立演示账号');
		const door: Door = { state, installation: folder.keys.pseudonym, profile: 'dengbao2', now };
		const made: string[][] = [];
		for (const asked of accountsOf(await largest(writer, 'department'), await largest(writer, 'bank')))
			made.push([asked.name, await withPassword(door, asked), roleNames[asked.role], asked.shown]);
		const text = printTable(
			['账号', '口令', '角色', '是谁'].map((title) => ({ title })),
			made,
		);
		writeFileSync(join(root, 'demo', 'accounts.txt'), text, { mode: 0o600 });
		return text;
	} finally {
		state.close();
		close();
	}
}

/** The department or bank of the unit that has most to pay. */
async function largest(db: Connection, dimension: 'department' | 'bank'): Promise<string> {
	const [row] = await db.rows(
		`select named.key
		from figure
		join dimension_key as named on named.dimension = figure.grouped_by and named.dimension_key = figure.dimension_key
		join dimension_key as unit on unit.dimension = 'region' and unit.dimension_key = figure.region_key
		where figure.grouped_by = $dimension and unit.key = $unit
		order by due desc
		limit 1`,
		{ dimension, unit },
	);
	return String(row?.key);
}

function accountsOf(department: string, bank: string): NewAccount[] {
	const everywhere = { region: null, department: null, bank: null };
	return [
		{ ...everywhere, name: 'demo.office', shown: '市联席会议办公室', role: 'office' },
		{ ...everywhere, name: 'demo.county', shown: '殷都区财政局', role: 'county', region: unit },
		{ ...everywhere, name: 'demo.department', shown: `市${department}`, role: 'department', department },
		{ ...everywhere, name: 'demo.bank', shown: '殷都区代发银行', role: 'bank', region: unit, bank },
		{ ...everywhere, name: 'demo.auditor', shown: '市审计局', role: 'auditor' },
		{ ...everywhere, name: 'demo.admin', shown: '信息科', role: 'administrator' },
	];
}

async function withPassword(door: Door, asked: NewAccount): Promise<string> {
	const account = createAccount(door, asked, manager);
	let password = '';
	while ((await passwordFault(password, 'dengbao2', [asked.name])) !== null)
		password = randomBytes(12).toString('base64url');
	await setPassword(door, account, password, manager.from);
	return password;
}
