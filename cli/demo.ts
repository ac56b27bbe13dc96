import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { type Command, misused, parseOptions } from './command.ts';
import { integer, printCount } from '../analytics/contract/index.ts';
import { print, printJson } from './print.ts';

const Options = z.object({
	out: z.optional(z.string().check(z.minLength(1))),
	accounts: z._default(z.boolean(), false),
	scale: z._default(z.coerce.number().check(z.minimum(0.01), z.maximum(20)), 1),
	seed: z._default(integer(0, 2_000_000_000), 1),
});

export const demo: Command = {
	usage: '--out DIR [--scale 1] [--seed N] | --accounts --data DIR',
	about:
		'生成示范市（安阳市）2023 年 1—10 月的导出文件，人员均为虚构。同样的规模和种子得到同样的文件。' +
		'--accounts 在已载入示范市的数据目录中为每个角色建立一个演示账号，口令随机生成。',
	options: {
		out: { value: 'DIR', hint: '写入的文件夹' },
		accounts: { hint: '建立演示账号，打印口令' },
		scale: { value: 'N', hint: '规模，1 约七百万笔（默认 1，最小 0.01）' },
		seed: { value: 'N', hint: '随机种子（默认 1）' },
	},
	async run({ root, json, options }) {
		const { out, scale, seed, accounts } = parseOptions(Options, options);
		if (accounts) return tell(await (await import('./demo_accounts.ts')).makeDemoAccounts(root));
		if (out === undefined) throw misused('选项 --out 不能省略');
		const { writeDemo } = await import('../ingest/demo/demo.ts');
		const progress = (message: string) => void process.stderr.write(`${message}\n`);
		const { files, payments, bytes } = await writeDemo(resolve(out), { scale, seed, progress });
		if (json) printJson({ out: resolve(out), files, payments, bytes });
		else
			print(
				`已写入 ${resolve(out)}：${printCount(files)} 个文件，${printCount(payments)} 笔明细，${printCount(bytes)} 字节`,
			);
		return 0;
	},
};

function tell(accounts: string): number {
	print(`这是演示，人员和单位的数字都是虚构的。演示账号（口令只为这一份演示生成）：\n\n${accounts}`);
	return 0;
}
