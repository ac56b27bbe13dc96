import * as z from 'zod/mini';
import { type Freeze, FreezeRequest, Freezes, Month, printCount } from '../analytics/contract/index.ts';
import { freeze } from '../analytics/published/freeze.ts';
import { findServer } from '../analytics/server_file.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { ask } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { handOverFreeze } from './hand_over.ts';
import { monthOption } from './period_options.ts';
import { print, printJson } from './print.ts';
import { type Progress, startProgress } from './progress.ts';
import { printTable } from './table.ts';

const Options = z.object({
	month: z.optional(Month),
	reason: z.optional(z.string()),
	list: z._default(z.boolean(), false),
});

export const freezeCommand: Command = {
	usage: '--month 2023-10 [--reason 文字]',
	about:
		'发布（冻结）一个月：保存当时的数字、排名、口径、所用文件和每笔明细的状态，以后永远按当时的样子显示。' +
		'再次发布同一个月是更正，须用 --reason 写明原因，此前各次仍可查看。服务在运行时由服务发布。',
	options: {
		month: monthOption,
		reason: { value: '文字', hint: '更正的原因（再次发布时必填），不要写姓名、证件号、账号' },
		list: { hint: '列出已发布的月份，及其文件是否完好' },
	},
	async run({ root, json, options }) {
		const { month, reason, list } = parseOptions(Options, options);
		if (list) return printFreezes(root, month, json);
		if (month === undefined) throw misused('选项 --month 不能省略');
		const asked = { month, reason: reasonOf(reason) };
		const progress = startProgress();
		const done = await publish(root, asked, progress).finally(progress.end);
		if (json) printJson(done);
		else print(report(done));
		return 0;
	},
};

function reasonOf(reason: string | undefined): string | null {
	const parsed = FreezeRequest.safeParse({ reason });
	if (!parsed.success) throw misused(parsed.error.issues[0]?.message ?? '请写明更正的原因');
	return parsed.data.reason ?? null;
}

async function publish(root: string, asked: { month: string; reason: string | null }, progress: Progress) {
	const server = await findServer(root);
	if (server) return handOverFreeze(server, asked, progress.tell);
	const now = () => new Date();
	const { writer, folder, close } = await openWarehouse(root, { now, progress: progress.tell, creates: false });
	try {
		return await freeze(writer, folder, asked, { now, actor: 'console', progress: progress.tell });
	} finally {
		close();
	}
}

function report({ month, revision, records, files, sha256 }: Freeze): string {
	return [
		`已发布 ${month}（第${revision}次）：${printCount(files)}个文件、${printCount(records)}人次的状态已保存。`,
		`校验值 ${sha256}`,
		`以后可用 yikatong indicators --month ${month} --published 查看，用 yikatong diff --month ${month} 与实时数字比较。`,
	].join('\n');
}

/** Exit status 1 where a file is not what was published. */
async function printFreezes(root: string, month: string | undefined, json: boolean): Promise<number> {
	const { rows } = await ask(root, '/api/freezes', { month }, Freezes);
	if (json) printJson({ rows });
	else if (rows.length === 0) print('还没有发布过。');
	else
		print(
			printTable(
				[
					{ title: '月份' },
					{ title: '次数', isNumber: true },
					...['发布时间', '原因', '文件'].map((title) => ({ title })),
				],
				rows.map((row) => [
					...[row.month, String(row.revision), row.publishedAt.slice(0, 16).replace('T', ' ')],
					...[row.reason ?? '', row.damage ?? '完好'],
				]),
			),
		);
	return rows.some((row) => row.damage !== null) ? 1 : 0;
}
