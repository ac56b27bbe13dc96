import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rebuild } from '../analytics/rebuild.ts';
import { Refusal } from '../analytics/refusal.ts';
import { findServer } from '../analytics/server_file.ts';
import { openFolder } from '../ingest/folder.ts';
import type { Command } from './command.ts';
import { printCount } from '../analytics/contract/index.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';

export const rebuildCommand: Command = {
	usage: '[--without-erased]',
	about:
		'用收到的文件重新生成数据库，完成后替换原来的；数字不变。需先停止服务。有文件无法重新载入时保留原来的数据库，退出码为 1。',
	options: { 'without-erased': { hint: '不含已按保存期限删除的文件；实时数字不再含它们，已发布的月份不变' } },
	async run({ root, json, options }) {
		const withoutErased = options['without-erased'] === true;
		if (!existsSync(join(root, 'state.sqlite'))) throw new Refusal(404, `数据目录 ${root} 中没有收到过文件`);
		if (await findServer(root)) throw new Refusal(409, '服务正在使用这个数据目录，请先停止服务');
		const progress = startProgress();
		const result = await rebuild(openFolder(root), {
			now: () => new Date(),
			progress: progress.tell,
			withoutErased,
		}).finally(progress.end);
		if (json) printJson(result);
		else
			print(
				[
					`重新载入 ${printCount(result.files)} 个文件`,
					...result.unrestored.map(({ name, reason }) => `无法重新载入 ${name}：${reason}`),
					result.unrestored.length > 0 ? '原来的数据库没有改变。' : '数据库已替换。',
				].join('\n'),
			);
		return result.unrestored.length > 0 ? 1 : 0;
	},
};
