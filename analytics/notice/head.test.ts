import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, openState } from '../../ingest/state.ts';
import { NoticeHeadSave, printDay } from '../contract/index.ts';
import { noticeHead, saveNoticeHead } from './head.ts';

let root: string;
let state: DatabaseSync;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'yikatong-head-'));
	state = openState(openFolder(root));
});

afterEach(() => {
	state.close();
	rmSync(root, { recursive: true });
});

const now = () => new Date('2023-11-03T01:00:00Z');

function save(month: string, lines: Record<string, string>, base = noticeHead(state, month).version): void {
	saveNoticeHead(state, NoticeHeadSave.parse({ month, base, ...lines }), { actor: 'web', now });
}

test('没有设置过：没有红头，什么也不加', () => {
	const none = { redHead: null, number: null, copyTo: null, printedBy: null, printedOn: null };
	expect(noticeHead(state, '2023-10')).toMatchObject({ version: 0, head: none, versions: [] });
});

test('发文机关、抄送、印发机关以后各月沿用；字号和日期只是这个月的', () => {
	save('2023-10', {
		redHead: '示范市财政局文件',
		copyTo: '省财政厅',
		number: '示财〔2023〕15号',
		signedOn: '2023-11-03',
	});
	expect(noticeHead(state, '2023-10').head).toEqual({
		...{ redHead: '示范市财政局文件', number: '示财〔2023〕15号', copyTo: '省财政厅' },
		...{ printedBy: null, printedOn: '2023年11月3日' },
	});
	expect(noticeHead(state, '2023-11').head).toMatchObject({
		redHead: '示范市财政局文件',
		number: null,
		printedOn: null,
	});
	expect(noticeHead(state, '2023-09').head.redHead).toBeNull();
});

test('以前的月份后来再改，不影响以后的月份；清空就是没有', () => {
	save('2023-10', { redHead: '新名称' });
	save('2023-09', { redHead: '旧名称' });
	expect(noticeHead(state, '2023-11').head.redHead).toBe('新名称');
	save('2023-10', { redHead: ' ' });
	expect(noticeHead(state, '2023-11').head.redHead).toBeNull();
	expect(noticeHead(state, '2023-09').versions.map(({ redHead }) => redHead)).toEqual([null, '旧名称', '新名称']);
});

test('别人先保存了，不覆盖；每次保存都在审计里', () => {
	save('2023-10', { printedBy: '办公室' });
	expect(() => save('2023-10', { printedBy: '另一处' }, 0)).toThrow('文头设置已被改过，请刷新页面后再改');
	const audit = state.prepare("select actor, subject, detail from audit where act = 'notice-head'").all();
	expect(audit).toHaveLength(1);
	expect(audit[0]).toMatchObject({ actor: 'web', subject: '2023-10' });
	expect(String(audit[0]?.detail)).toContain('办公室');
});

describe('不对的内容说明怎样写', () => {
	test.each([
		[{ number: '示财[2023]15号' }, /六角括号/],
		[{ number: '示财〔2023〕第15号' }, /不写“第”/],
		[{ number: '示财〔2023〕015号' }, /不补0/],
		[{ signedOn: '2023-02-30' }, /成文日期应写成2023-11-22/],
		[{ redHead: '长'.repeat(31) }, /发文机关标志不能超过30个字/],
		[{ copyTo: '甲\u0007乙' }, /抄送中有不能识别的字符/],
	])('%j', (lines, sentence) => {
		const parsed = NoticeHeadSave.safeParse({ month: '2023-10', base: 0, ...lines });
		expect(parsed.error?.issues.map(({ message }) => message).join()).toMatch(sentence);
	});
});

test('日期的月、日不补0', () => {
	expect(printDay('2023-11-03')).toBe('2023年11月3日');
	expect(printDay('2023-10-31')).toBe('2023年10月31日');
});
