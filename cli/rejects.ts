import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { Refusal } from '../analytics/refusal.ts';
import { type RejectsOut, rejectsOut } from '../analytics/rejects_out.ts';
import { type DataFolder, openFolder } from '../ingest/folder.ts';
import { openState } from '../ingest/state.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { print, printJson } from './print.ts';

const Options = z.object({ out: z.optional(z.string().check(z.minLength(1))) });

export const rejectsCommand: Command = {
	usage: 'IMPORT [--out FILE]',
	about:
		'取出一次导入被拒绝的行，按原文件的列，附行号和原因，改正后可再导入。存放时是加密的，取出的文件是明文：用完请删除。取出留痕。',
	options: { out: { value: 'FILE', hint: '写入的文件（默认为当前目录中的 被拒绝的行-IMPORT，不覆盖已有的）' } },
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const [id = ''] = operands;
		const { out } = parseOptions(Options, options);
		if (operands.length !== 1 || !/^[1-9]\d{0,8}$/.test(id)) throw misused('请写明导入的编号，如 yikatong rejects 12');
		if (!existsSync(join(root, 'state.sqlite'))) throw new Refusal(404, `数据目录 ${root} 中还没有数据`);
		const folder = openFolder(root);
		const name = readdirSync(folder.imports).find((one) => new RegExp(`-${id}\\.rejects\\.(csv|xlsx)$`).test(one));
		if (name === undefined) throw new Refusal(404, `编号为 ${id} 的导入没有被拒绝的行，或已按保存期限删除`);
		const path = resolve(out ?? `被拒绝的行-${id}${extname(name)}`);
		const { clear } = await taken(folder, name);
		await writeFile(path, clear, { mode: 0o600, flag: 'wx' }).catch(unwritten(path));
		if (json) printJson({ path });
		else print(`已写入 ${path}`);
		return 0;
	},
};

async function taken(folder: DataFolder, name: string): Promise<RejectsOut> {
	const state = openState(folder);
	try {
		return await rejectsOut(folder, state, name, { now: () => new Date(), actor: 'console' });
	} finally {
		state.close();
	}
}

/** What could not be written, as a sentence; what could not be read says so itself. */
function unwritten(path: string): (fault: NodeJS.ErrnoException) => never {
	return (fault) => {
		if (fault instanceof Refusal) throw fault;
		const reason = fault.code === 'EEXIST' ? '已有同名的文件，请用 --out 另选一个' : (fault.code ?? '原因不明');
		throw new Refusal(500, `无法写入 ${path}（${reason}）`);
	};
}
