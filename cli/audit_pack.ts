import { renameSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { writeAudit } from '../analytics/audit.ts';
import { auditPack } from '../analytics/audit_pack/pack.ts';
import { Instant, Month, Scope } from '../analytics/contract/index.ts';
import { programVersion } from '../analytics/program_version.ts';
import { Refusal } from '../analytics/refusal.ts';
import { findServer } from '../analytics/server_file.ts';
import { shanghai } from '../ingest/clock.ts';
import { openState } from '../ingest/state.ts';
import { type Command, parseOptions } from './command.ts';
import { openHere } from './open_here.ts';
import { OutPath } from './out.ts';
import { atOption, monthOption, scopeOption } from './period_options.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';

const Options = z.object({
	month: Month,
	scope: z._default(Scope, 'month'),
	at: z.optional(Instant),
	out: OutPath,
});

type Asked = z.output<typeof Options>;

export const auditPackCommand: Command = {
	usage: '--month 2023-10 [--scope ytd] [--at A] [--out FILE.zip]',
	about:
		'审计数据包：把一个月（--scope ytd 为当年1月起至这个月）的发放明细、银行反馈、发放单、指标、疑点、文件清单、口径和数据字典' +
		'打成一个 zip 交给审计。姓名、证件号、账号已脱敏，人和账户用代号。打包留痕。须先停止服务。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		out: { value: 'FILE', hint: '写入的文件（默认 审计数据包-月份.zip）' },
	},
	async run({ root, json, options }) {
		const asked = parseOptions(Options, options);
		if (await findServer(root)) throw new Refusal(409, '服务正在运行，请先停止服务再打包');
		const out = resolve(asked.out ?? `审计数据包-${asked.month}${asked.scope === 'ytd' ? '-累计' : ''}.zip`);
		const at = await packed(root, asked, out);
		if (json) printJson({ month: asked.month, scope: asked.scope, at, out });
		else print(`已写入 ${out}：截至 ${at.slice(0, 16).replace('T', ' ')}，说明见其中的“说明.txt”。`);
		return 0;
	},
};

/** The pack stands under its name only when the audit knows of it. */
async function packed(root: string, asked: Asked, out: string): Promise<string> {
	const progress = startProgress();
	const { writer, folder, close } = await openHere(root, progress, { creates: false });
	const state = openState(folder);
	const now = shanghai(new Date());
	const begun = `${out}.part`;
	try {
		const options = { temp: folder.temp, madeAt: now, program: programVersion(), progress: progress.tell };
		const { at } = await auditPack(writer, asked, begun, options);
		const detail = { month: asked.month, scope: asked.scope, cutOff: at };
		writeAudit(state, { at: now, actor: 'console', act: 'export', subject: 'audit-pack', detail });
		renameSync(begun, out);
		return at;
	} finally {
		progress.end();
		state.close();
		close();
	}
}
