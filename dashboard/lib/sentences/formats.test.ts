import { expect, test } from 'vitest';
import { emptyProfile, type FormatPreview, type FormatProfile } from '#contract';
import { draftSentence, formatsSentence, previewSentence } from './formats.ts';
import { plain } from './phrase.ts';

const table: FormatPreview['tables'][number] = {
	sheet: null,
	kind: 'payment',
	title: '发放明细',
	refused: null,
	rows: 1204,
	loaded: 1202,
	rejected: 1,
	skipped: 1,
	columns: [],
	missing: [{ column: 'note', title: '备注', required: false }],
	sample: [],
};

test('现行的格式设置登记了什么，为零的不写', () => {
	const profile: FormatProfile = {
		...emptyProfile,
		headers: [{ kind: 'payment', column: 'amount', header: '补助额' }],
		words: [{ kind: 'feedback', column: 'result', word: '入账完成', meaning: 'paid' }],
	};
	expect(plain(formatsSentence(2, profile))).toBe('现行第2版，登记了1个列名、1个用语。');
	expect(plain(formatsSentence(3, emptyProfile))).toBe('现行第3版，没有登记。');
	expect(plain(formatsSentence(0, emptyProfile))).toContain('还没有登记');
});

test('草稿改了什么', () => {
	expect(draftSentence(0, 0)).toBe('');
	expect(draftSentence(2, 1)).toBe('有改动没有保存：2条增加，1条去掉');
	expect(draftSentence(0, 1)).toBe('有改动没有保存：1条去掉');
});

test('试读的结果', () => {
	expect(previewSentence(table)).toBe('按“发放明细”读，1,204行：能载入1,202行，被拒绝1行，跳过1行。');
	expect(previewSentence({ ...table, refused: '表头重复：卡号、账号都是“银行账号”' })).toBe(
		'整个被拒绝：表头重复：卡号、账号都是“银行账号”。',
	);
	const missing = [{ column: 'slip_no', title: '发放单号', required: true }];
	expect(previewSentence({ ...table, refused: '缺少必需列', missing })).toBe(
		'按“发放明细”读，还缺必需列：发放单号。整个文件会被拒绝。',
	);
});
