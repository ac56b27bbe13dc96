import { expect, test } from 'vitest';
import { markedLines, placeIn } from './marks.ts';

const text = '标题：{月份}\n正文：全市{累计.全市.发放人数}，{x}';
const fault = (line: number, at: number) => ({ line, at, sentence: '没有这个数字' });

test('错处从它的位置标到那个名称完，一行可以有几处', () => {
	const [first, second] = markedLines(text, [fault(2, 19), fault(2, 6)]);
	expect(first).toEqual([{ text: '标题：{月份}', fault: null }]);
	expect(second?.map((mark) => [mark.text, mark.fault !== null])).toEqual([
		['正文：全市', false],
		['{累计.全市.发放人数}', true],
		['，', false],
		['{x}', true],
	]);
});

test('标过的各行合起来就是原文；行尾以外的位置标在最后一个字', () => {
	const lines = markedLines(text, [fault(1, 99), fault(2, 1)]);
	expect(lines.map((marks) => marks.map((mark) => mark.text).join('')).join('\n')).toBe(text);
	expect(lines[0]?.at(-1)).toEqual({ text: '}', fault: fault(1, 99) });
});

test('第2行第6字在全文的位置', () => {
	expect(text.slice(placeIn(text, { line: 2, at: 6 }))).toBe('{累计.全市.发放人数}，{x}');
});
