import { join } from 'node:path';
import * as z from 'zod/mini';
import { printCount } from '../analytics/contract/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import type { Overdue } from '../analytics/retention/overdue.ts';
import { retain } from '../analytics/retention/retain.ts';
import { type Terms, termsOf } from '../analytics/retention/terms.ts';
import { findServer } from '../analytics/server_file.ts';
import { openState } from '../ingest/state.ts';
import { type Command, parseOptions } from './command.ts';
import { openHere } from './open_here.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';

const Options = z.object({ 'dry-run': z._default(z.boolean(), false) });

export const retentionCommand: Command = {
	usage: '[--dry-run]',
	about:
		'删除超过保存期限的个人信息：收到的文件（默认3年，YIKATONG_KEEP_RECEIVED_DAYS）、被拒绝的行和收件夹中已处理的文件' +
		'（默认7天，YIKATONG_KEEP_REJECTS_DAYS）。服务运行时每天自动执行。每次删除都留痕；登记和数字不变。',
	options: { 'dry-run': { hint: '只列出，不删除' } },
	async run({ root, json, options }) {
		const isDry = parseOptions(Options, options)['dry-run'];
		if (await findServer(root)) throw new Refusal(409, '服务正在运行，每天自动执行；要现在执行，请先停止服务');
		const terms = termsOf(process.env);
		const warehouse = await openHere(root, startProgress(), { creates: false });
		const state = openState(warehouse.folder);
		try {
			const inbox = process.env.YIKATONG_INBOX || join(root, 'inbox');
			const place = { folder: warehouse.folder, state, inbox };
			const found = await retain(warehouse.writer, place, { terms, now: () => new Date(), actor: 'console', isDry });
			if (json) printJson(found);
			else print(report(found, terms, isDry));
		} finally {
			state.close();
			warehouse.close();
		}
		return 0;
	},
};

const names = { received: '收到的文件', rejects: '被拒绝的行', inbox: '收件夹中已处理的一天' } as const;

function report(found: readonly Overdue[], terms: Terms, isDry: boolean): string {
	const told = `保存期限：收到的文件 ${terms.received} 天，被拒绝的行和收件夹 ${terms.rejects} 天。`;
	if (found.length === 0) return `${told}没有超过期限的。`;
	const lines = found.map(({ kind, subject, since }) => `${names[kind]}　${since.slice(0, 10)}　${subject}`);
	return [told, ...lines, `${isDry ? '将删除' : '已删除'} ${printCount(found.length)} 项。`].join('\n');
}
