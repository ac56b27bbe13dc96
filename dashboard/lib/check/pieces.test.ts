import { expect, test } from 'vitest';
import type { NoticeClaim, Verdict } from '#contract';
import { numbered, pieces } from './pieces.ts';

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
	return { ...nothing, ...unknown, id, kind: 'figure', verdict, contradicts: [], place: { paragraph: 0, start, end } };
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
