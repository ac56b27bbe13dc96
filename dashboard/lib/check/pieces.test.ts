import { expect, test } from 'vitest';
import type { NoticeClaim, Verdict } from '#contract';
import { blocksOf, numbered, pieces, piecesBetween } from './pieces.ts';

function claim(id: number, start: number, end: number, verdict: Verdict): NoticeClaim {
	const nothing = { text: '', note: '', statedText: '', computedText: '', unit: '', regionName: '' };
	const unknown = {
		indicator: null,
		region: null,
		scope: null,
		stated: null,
		computed: null,
		value: null,
		records: null,
	};
	return {
		...nothing,
		...unknown,
		id,
		kind: 'figure',
		month: '2023-10',
		verdict,
		contradicts: [],
		place: { paragraph: 0, start, end },
	};
}

test('段落在每处说法的起止断开，叠在一起的取最重的结论', () => {
	const claims = [claim(0, 2, 8, 'match'), claim(1, 4, 6, 'mismatch'), claim(2, 4, 6, 'match')];
	expect(pieces('全市成功率九九点五', claims)).toEqual([
		{ text: '全市', verdict: null, claim: null },
		{ text: '成功', verdict: 'match', claim: 0 },
		{ text: '率九', verdict: 'mismatch', claim: 1 },
		{ text: '九点', verdict: 'match', claim: 0 },
		{ text: '五', verdict: null, claim: null },
	]);
});

test('不符和待核按文中先后编号，相符不编', () => {
	const claims = [claim(0, 0, 1, 'match'), claim(1, 1, 2, 'unverifiable'), claim(2, 2, 3, 'mismatch')];
	expect([...numbered(claims)]).toEqual([
		[1, 1],
		[2, 2],
	]);
});

test('表格里的一格只取自己的几个字和自己的说法', () => {
	const claims = [claim(0, 4, 10, 'match'), claim(1, 11, 13, 'mismatch')];
	expect(piecesBetween('殷都区\t99.75%\t11', claims, { start: 11, end: 13 })).toEqual([
		{ text: '11', verdict: 'mismatch', claim: 1 },
	]);
});

test('表格整个替换它的那几段，其余各段照旧', () => {
	const table = { first: 1, end: 3, rows: [] };
	const found = { paragraphs: ['一', '二', '三', '四'], tables: [table] };
	expect(blocksOf(found).map(({ paragraph, table }) => [paragraph, table !== null])).toEqual([
		[0, false],
		[1, true],
		[3, false],
	]);
});
