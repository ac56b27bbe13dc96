import * as z from 'zod/mini';
import { accountRows } from '../analytics/access/account.ts';
import { createAccount, resetPassword } from '../analytics/access/manage.ts';
import { AccountName } from '../analytics/contract/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import { atTheDoor, manager } from './accounts.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';

const Options = z.object({ name: z._default(AccountName, 'admin'), shown: z._default(z.string(), '管理员') });

export const admin: Command = {
	usage: 'create [--name admin] [--shown 管理员]',
	about:
		'建立第一个管理员，打印一次性代码：在登录页用它设置口令。已有管理员时不再建立，请由他新建账号。' +
		'有了账号以后，所有人都要登录。',
	options: {
		name: { value: 'NAME', hint: '账号（默认 admin）' },
		shown: { value: '文字', hint: '显示的姓名（默认 管理员）' },
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		if (operands.join(' ') !== 'create') throw misused('应写成 yikatong admin create');
		const { name, shown } = parseOptions(Options, options);
		const code = atTheDoor(
			root,
			(door) => {
				const known = accountRows(door.state).some(({ role, state }) => role === 'administrator' && state === 'active');
				if (known) throw new Refusal(409, '已有管理员。忘了口令请用 yikatong user passwd 账号');
				createAccount(
					door,
					{ name, shown, role: 'administrator', region: null, department: null, bank: null },
					manager,
				);
				return resetPassword(door, name, manager);
			},
			{ creates: true },
		);
		if (json) printJson(code);
		else
			print(
				`已建立管理员 ${code.name}。\n一次性代码：${code.oneTimeCode}（到 ${code.expiresAt} 有效，只显示这一次）\n请打开登录页，选“用一次性代码设置口令”。`,
			);
		return 0;
	},
};
