import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../formats/index.ts';
import type { Format } from '../formats/format.ts';
import { opened, read, reasonOf } from './fixture.ts';
import { openTables } from './open.ts';

const push = '发放单号,推送时间\nF1,2023-10-01\n';

describe('R34 文件', () => {
	test.each([
		['空文件', '', '文件为空（0 字节）'],
		['只有 BOM', '\ufeff', '文件为空（仅含 BOM）'],
		['只有表头', '发放单号,推送时间\n', '只有表头，没有数据行'],
		['只有表头和空行', '发放单号,推送时间\r\n\r\n,\r\n', '只有表头，没有数据行'],
		['没有表头', 'F1,2023-10-01\nF2,2023-10-02\n', expect.stringMatching(/^未找到表头：.*。请确认.*再导入$/)],
		[
			'网页',
			'\n<html><table><tr><td>发放单号</td></tr></table>',
			'不支持的格式（网页 HTML/XML），请用表格软件另存为 XLSX',
		],
		[
			'二进制',
			Buffer.from([0, 1, 2, 0, 255]),
			'无法识别编码（含 NUL）：可能是没有 BOM 的 UTF-16，请另存为 UTF-8 或 GB18030',
		],
	])('%s', async (_, bytes, reason) => {
		expect(await reasonOf(bytes)).toEqual(reason);
	});

	test('目录、符号链接、管道、没有的和不可读的文件', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'open-'));
		const at = (name: string) => join(folder, name);
		const reason = async (name: string) => {
			const [table] = await Array.fromAsync(openTables(at(name), { formats, work: folder }));
			return table && 'reason' in table ? table.reason : null;
		};
		try {
			await mkdir(at('folder'));
			await writeFile(at('file'), push);
			await symlink(at('file'), at('link'));
			execFileSync('mkfifo', [at('pipe')]);
			for (const name of ['folder', 'link', 'pipe']) {
				expect(await reason(name)).toBe('不是普通文件（目录、链接或设备）');
			}
			expect(await reason('nothing')).toBe('文件不存在');
			expect(await reason('file')).toBe(null);
			await chmod(at('file'), 0);
			// Root reads everything.
			expect(await reason('file')).toBe(process.getuid?.() === 0 ? null : '没有读取权限');
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});

describe('表头', () => {
	test('列的次序任意，多余的列报告一次', async () => {
		const { table } = await read('备注2,推送时间,,发放单号,备注3,渠道\nx,y,,F1,z,w\n');
		expect(table.shape.columns).toEqual(['extra_1', 'pushed_at', 'extra_2', 'slip_no', 'extra_3', 'channel']);
		expect(table.ignoredHeaders).toEqual(['备注2', '备注3']);
	});

	test('全角、空格、换行、星号、括号里的单位不影响', async () => {
		const { table } = await read('\ufeff"发放\n单号*",推 送时间（年月日）,ＡＡＣ\nF1,x,y\n');
		expect(table.shape.columns).toEqual(['slip_no', 'pushed_at', 'extra_1']);
		expect(table.headerLine).toBe(2);
	});

	test('别名只在没有标准列名时算数', async () => {
		const { table } = await read('发放单号,单号,推送日期\nF1,x,y\n');
		expect(table.shape.columns).toEqual(['slip_no', 'extra_1', 'pushed_at']);
		expect(table.ignoredHeaders).toEqual(['单号']);
	});

	test('同一列出现两次被拒绝', async () => {
		expect(await reasonOf('发放单号,推送时间,发放单号\nF1,x,F1\n')).toBe(
			'表头重复：发放单号（第 1、3 列）都是“发放单号”',
		);
		expect(await reasonOf('单号,推送时间,发放单编号\nF1,x,F1\n')).toBe(
			'表头重复：单号、发放单编号（第 1、3 列）都是“发放单号”',
		);
	});

	test('缺少必需列', async () => {
		const reason = await reasonOf('发放单号,明细序号,享受人姓名,银行账号,应发金额,备注\nF1,1,张三,62,1,x\n');
		expect(reason).toBe('缺少必需列：享受人身份证号（按“发放明细”识别）');
	});

	test('认识的列不到一半不算，指定类型则可', async () => {
		const file = '发放单号,推送时间,a,b,c\nF1,x,y,z,0\n';
		expect(await reasonOf(file)).toBe('表头中能识别的列不到一半，可能是“推送”，请指定类型（--kind push）');
		expect((await read(file, { kind: 'push' })).table.shape.kind).toBe('push');
		expect(await reasonOf('a,b\n1,2\n', { kind: 'push' })).toContain('未找到表头');
		expect(await reasonOf(file, { kind: 'x' })).toBe('没有名为“x”的类型');
	});

	test('同时符合两种类型：必需列多的胜出，一样多则请用户指定', async () => {
		const make = (kind: string, required: string[]): Format => ({
			kind,
			title: kind,
			columns: required.map((header) => ({ name: header, header, required: true })),
		});
		const options = { formats: [make('p', ['a', 'b']), make('q', ['a', 'c']), make('r', ['a', 'b', 'c', 'd'])] };
		expect((await read('a,b,c,d\n1,2,3,4\n', options)).table.shape.kind).toBe('r');
		expect(await reasonOf('a,b,c\n1,2,3\n', options)).toBe('表头同时符合“p”（--kind p）、“q”（--kind q），请指定类型');
	});

	test('标题行在表头之前，前 20 行之内', async () => {
		const titles = (n: number) => '某县发放明细表,,\n'.repeat(n) + push;
		expect((await read(titles(19))).table.headerLine).toBe(20);
		expect(await reasonOf(titles(20))).toContain('未找到表头');
	});

	test('表头占两行（合并单元格）', async () => {
		const { table, lines } = await read('发放单号,推送信息,\n,推送时间,渠道\nF1,x,短信\n');
		expect(table.shape.columns).toEqual(['slip_no', 'pushed_at', 'channel']);
		expect(table.headerLine).toBe(2);
		expect(lines).toEqual(['3,F1,x,短信']);
	});

	test.each([
		['', '金额', 'amount'],
		['', '金额(元)', 'amount'],
		['', '金额（万元）', 'amount_wan'],
		['', '金额(单位:万元)', 'amount_wan'],
		['退款表,,单位：万元\n', '金额', 'amount_wan'],
		['退款表（单位: 万元）\n', '金额', 'amount_wan'],
		['退款表,,单位:万元\n', '金额(元)', 'amount'],
		['退款表,,单位:元\n', '金额', 'amount'],
	])('万元：标题 %j，表头 %j', async (title, header, name) => {
		const [table] = await opened(`${title}发放单号,明细序号,${header}\nF1,1,2\n`);
		expect(table && 'shape' in table && table.shape.columns).toEqual(['slip_no', 'line_no', name]);
	});
});
