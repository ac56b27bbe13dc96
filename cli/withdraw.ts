import * as z from 'zod/mini';
import { Imports, printCount, WithdrawalRequest, type Withdrawn } from '../analytics/contract/index.ts';
import { findServer } from '../analytics/server_file.ts';
import { openWarehouse } from '../analytics/warehouse.ts';
import { withdraw } from '../analytics/withdraw.ts';
import { ask } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { handOverWithdrawal } from './hand_over.ts';
import { print, printJson } from './print.ts';
import { type Progress, startProgress } from './progress.ts';
import { printTable } from './table.ts';

const Options = z.object({ reason: z.optional(z.string()), list: z._default(z.boolean(), false) });

export const withdrawCommand: Command = {
	usage: 'IMPORT --reason 文字',
	about:
		'撤销一次导入：这个文件（连同它的全部工作表）如同从未收到，它更正过的行恢复，其他文件的行重新计数。' +
		'IMPORT 是导入编号，见“数据导入”页，或用 --list 列出。收到的文件仍然保存，以后可以再次导入。服务在运行时由服务撤销。',
	options: {
		reason: { value: '文字', hint: '撤销的原因（必填），不要写姓名、证件号、账号' },
		list: { hint: '列出最近的导入及其编号' },
	},
	takesOperands: true,
	async run({ root, json, operands, options }) {
		const { reason, list } = parseOptions(Options, options);
		if (list) return printImports(root, json);
		const asked = { id: importNumber(operands), ...requestOf(reason) };
		const progress = startProgress();
		const done = await takeBack(root, asked, progress).finally(progress.end);
		if (json) printJson(done);
		else print(report(done));
		return 0;
	},
};

function importNumber(operands: string[]): number {
	const [operand = '', ...more] = operands;
	if (more.length > 0) throw misused('一次只能撤销一个导入');
	if (!/^\d{1,9}$/.test(operand)) throw misused('请给出导入编号，例如 yikatong withdraw 12 --reason 传错了文件');
	return Number(operand);
}

function requestOf(reason: string | undefined): { reason: string } {
	if (reason === undefined) throw misused('请用 --reason 写明撤销的原因');
	const parsed = WithdrawalRequest.safeParse({ reason });
	if (!parsed.success) throw misused(parsed.error.issues[0]?.message ?? '请写明撤销的原因');
	return parsed.data;
}

async function takeBack(root: string, asked: { id: number; reason: string }, progress: Progress): Promise<Withdrawn> {
	const server = await findServer(root);
	if (server) return handOverWithdrawal(server, asked, progress.tell);
	const now = () => new Date();
	const { writer, folder, close } = await openWarehouse(root, { now, progress: progress.tell, creates: false });
	try {
		return await withdraw(writer, folder, asked, { now, actor: 'console', progress: progress.tell });
	} finally {
		close();
	}
}

function report({ name, tables, rows, corrected, months, others }: Withdrawn): string {
	const sheets = tables.length > 1 ? `，连同${tables.length}个工作表` : '';
	return [
		`已撤销“${name}”${sheets}：去掉${printCount(rows)}行。`,
		...(corrected > 0 ? [`它更正过的${printCount(corrected)}行已恢复。`] : []),
		...(months.length > 0 ? [`已重算的月份：${months.join('、')}。`] : []),
		...(others.length > 0 ? [`重新计数的文件：${others.join('、')}。`] : []),
	].join('\n');
}

const states = { loaded: '已载入', 'already-loaded': '已有', rejected: '被拒绝', withdrawn: '已撤销' } as const;

async function printImports(root: string, json: boolean): Promise<number> {
	const imports = await ask(root, '/api/imports', { limit: '50' }, Imports);
	if (json) printJson(imports);
	else
		print(
			printTable(
				[{ title: '编号', isNumber: true }, { title: '文件' }, { title: '种类' }, { title: '结果' }, { title: '时间' }],
				imports.rows.map((row) => [
					String(row.id),
					row.sheet === null ? row.name : `${row.name}［${row.sheet}］`,
					row.kind ?? '',
					states[row.status],
					row.receivedAt.slice(0, 16).replace('T', ' '),
				]),
			),
		);
	return 0;
}
