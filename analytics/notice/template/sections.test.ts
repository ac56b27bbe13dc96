import { expect, test } from 'vitest';
import type { NoticeParagraph } from '../../contract/index.ts';
import { chineseNumber, withSections } from './sections.ts';

const roles = { 一: 'heading1', 二: 'heading2', 文: 'body', 题: 'title', 落: 'signature' } as const;

/** 一甲 is a heading of the first level that says 甲. */
const printed = (...lines: string[]) =>
	withSections(
		lines.map((line, index): NoticeParagraph => {
			const [mark = '', ...text] = line;
			const role = Object.entries(roles).find(([name]) => name === mark)?.[1] ?? 'body';
			return { id: String(index), role, runs: [{ text: text.join(''), figure: null }] };
		}),
	).map(({ runs }) => runs.map(({ text }) => text).join(''));

test('标题自动编号，二级在每个一级里从头编', () => {
	expect(printed('题通报', '一甲', '二子', '文1', '二丑', '文2', '一乙', '二寅', '文3', '二卯', '文4', '落款')).toEqual(
		[...['通报', '一、甲', '（一）子', '1', '（二）丑', '2', '二、乙', '（一）寅', '3', '（二）卯', '4', '款']],
	);
});

test('下面没有正文的标题不印，编号跟着变', () => {
	expect(printed('一甲', '文1', '一空', '二也空', '一乙', '二空', '二有', '文2', '落款')).toEqual([
		...['一、甲', '1', '二、乙', '有', '2', '款'],
	]);
});

test('只有一个的不编号', () => {
	expect(printed('一甲', '文1', '落款')).toEqual(['甲', '1', '款']);
});

test.each([
	[1, '一'],
	[10, '十'],
	[11, '十一'],
	[20, '二十'],
	[21, '二十一'],
])('%i 是%s', (number, words) => expect(chineseNumber(number)).toBe(words));
