import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { type Command, parseOptions } from './command.ts';
import { integer, printCount } from '../analytics/contract/index.ts';
import { print, printJson } from './print.ts';

const Options = z.object({
	out: z.string().check(z.minLength(1)),
	scale: z._default(z.coerce.number().check(z.minimum(0.01), z.maximum(20)), 1),
	seed: z._default(integer(0, 2_000_000_000), 1),
});

export const demo: Command = {
	usage: '--out DIR [--scale 1] [--seed N]',
	about: '生成示范市（安阳市）2023 年 1—10 月的导出文件，人员均为虚构。同样的规模和种子得到同样的文件。',
	options: {
		out: { value: 'DIR', hint: '写入的文件夹' },
		scale: { value: 'N', hint: '规模，1 约七百万笔（默认 1，最小 0.01）' },
		seed: { value: 'N', hint: '随机种子（默认 1）' },
	},
	async run({ json, options }) {
		const { out, scale, seed } = parseOptions(Options, options);
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
