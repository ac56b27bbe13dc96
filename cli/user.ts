import * as z from 'zod/mini';
import { accountRows } from '../analytics/access/account.ts';
import { changeAccount, createAccount, resetPassword } from '../analytics/access/manage.ts';
import { AccountName, type AccountRow, type OneTimeCode, Role, roleNames } from '../analytics/contract/index.ts';
import { assertAdministrated, atTheDoor, manager } from './accounts.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

const text = z.optional(z.string().check(z.minLength(1)));
const Options = z.object({ role: z.optional(Role), shown: text, region: text, department: text, bank: text });
type Asked = z.output<typeof Options>;

export const user: Command = {
	usage: 'add NAME --role R --shown 文字 [--region CODE] | list | disable NAME | enable NAME | passwd NAME',
	about: '账号：新建（打印一次性代码，由本人在登录页设置口令）、列出、停用、启用、重置口令。',
	options: {
		role: { value: 'R', hint: `角色：${Role.options.map((role) => `${role} ${roleNames[role]}`).join('、')}` },
		shown: { value: '文字', hint: '姓名或单位' },
		region: { value: 'CODE', hint: '县（市、区）编码；县级财政必填，主管部门、代发银行可填' },
		department: { value: '文字', hint: '部门名称（主管部门）' },
		bank: { value: 'CODE', hint: '银行编码（代发银行）' },
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const [act = '', name] = operands;
		const asked = parseOptions(Options, options);
		if (act === 'list') return list(root, json);
		const known = AccountName.safeParse(name);
		if (!known.success) throw misused(known.error.issues[0]?.message ?? '请写明账号');
		if (act === 'add') return tell(add(root, known.data, asked), json);
		if (act === 'passwd')
			return tell(
				atTheDoor(root, (door) => resetPassword(door, known.data, manager)),
				json,
			);
		if (act !== 'disable' && act !== 'enable') throw misused('只能是 add、list、disable、enable、passwd 之一');
		atTheDoor(root, (door) => changeAccount(door, known.data, { isDisabled: act === 'disable' }, manager));
		return list(root, json);
	},
};

function add(root: string, name: string, { role, shown, region, department, bank }: Asked): OneTimeCode {
	if (role === undefined) throw misused('选项 --role 不能省略');
	return atTheDoor(root, (door) => {
		assertAdministrated(door);
		const parts = { region: region ?? null, department: department ?? null, bank: bank ?? null };
		createAccount(door, { name, shown: shown ?? name, role, ...parts }, manager);
		return resetPassword(door, name, manager);
	});
}

function tell(code: OneTimeCode, json: boolean): number {
	if (json) printJson(code);
	else print(`账号 ${code.name} 的一次性代码：${code.oneTimeCode}（到 ${code.expiresAt} 有效，只显示这一次）`);
	return 0;
}

function list(root: string, json: boolean): number {
	const rows = atTheDoor(root, ({ state }) => accountRows(state));
	if (json) printJson({ rows });
	else if (rows.length === 0) print('还没有账号：服务只对本机开放。用 yikatong admin create 建立第一个管理员。');
	else print(printTable(columns, rows.map(cells)));
	return 0;
}

const columns = ['账号', '姓名或单位', '角色', '范围', '状态', '口令', '动态口令', '最近登录'].map((title) => ({
	title,
}));

const states: Record<AccountRow['state'], string> = { pending: '待确认', active: '正常', disabled: '停用' };

function cells(row: AccountRow): string[] {
	const part = [row.region, row.department, row.bank].filter((each) => each !== null).join(' ');
	return [
		...[row.name, row.shown, roleNames[row.role], part || '—', states[row.state]],
		...[row.hasPassword ? '已设' : '未设', row.hasTotp ? '已绑定' : '—', row.lastLoginAt ?? '—'],
	];
}
