import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { printCount } from '../analytics/contract/index.ts';
import { Refusal } from '../analytics/refusal.ts';
import { rotateVault } from '../analytics/rotate_vault.ts';
import { findServer } from '../analytics/server_file.ts';
import { type Command, misused } from './command.ts';
import { print, printJson } from './print.ts';
import { startProgress } from './progress.ts';

export const keysCommand: Command = {
	usage: 'rotate',
	about:
		'更换加密收到的文件的密钥：造新钥，逐个文件改用新钥加密，最后删除旧钥。需先停止服务；中断后再执行一次，接着做完。' +
		'完成后请重新备份密钥目录；以前的备份要用当时的密钥才能打开。',
	options: {},
	takesOperands: true,
	async run({ root, json, operands }) {
		if (operands.length !== 1 || operands[0] !== 'rotate') throw misused('用法：yikatong keys rotate');
		if (!existsSync(join(root, 'state.sqlite'))) throw new Refusal(404, `数据目录 ${root} 中还没有数据`);
		if (await findServer(root)) throw new Refusal(409, '服务正在使用这个数据目录，请先停止服务');
		const progress = startProgress();
		const done = await rotateVault(root, { now: () => new Date(), progress: progress.tell }).finally(progress.end);
		if (json) printJson(done);
		else print(report(done));
		return 0;
	},
};

function report({ files, place, isResumed }: Awaited<ReturnType<typeof rotateVault>>): string {
	const done = isResumed ? '上次中断的换钥已经完成' : `已用新的密钥重新加密 ${printCount(files)} 个文件`;
	return `${done}，旧钥已删除。\n请重新备份密钥目录 ${place}，与数据的备份分开保存。`;
}
