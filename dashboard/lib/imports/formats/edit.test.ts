import { expect, test } from 'vitest';
import { emptyProfile, type FormatProfile } from '#contract';
import { countMore, without, withEntry } from './edit.ts';

const amount = { kind: 'payment', column: 'amount', header: '补助额' } as const;
const unit = { kind: 'payment', header: '补助额', unit: '万元' } as const;
const word = { kind: 'feedback', column: 'result', word: '入账完成', meaning: 'paid' } as const;
const full: FormatProfile = { ...emptyProfile, headers: [amount], units: [unit], words: [word] };

test('去掉一个列名，它的单位一起去掉，别的不动', () => {
	expect(without(full, 'headers', amount)).toEqual({ ...emptyProfile, words: [word] });
	expect(without(full, 'words', word)).toEqual({ ...full, words: [] });
});

test('数出增加和去掉的条数', () => {
	const draft = withEntry(without(full, 'headers', amount), 'reasons', {
		bank: null,
		code: 'E07',
		words: null,
		reason: 'F03',
	});
	expect([countMore(draft, full), countMore(full, draft)]).toEqual([1, 2]);
	expect(countMore(full, full)).toBe(0);
});
