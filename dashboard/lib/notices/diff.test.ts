import { expect, test } from 'vitest';
import { paragraphChanges, textChanges } from './diff.ts';

test('改了哪几个字；数字整个比', () => {
	expect(textChanges('成功率99.97%，较好。', '成功率99.98%，很好。')).toEqual([
		{ kind: 'same', text: '成功率' },
		{ kind: 'removed', text: '99.97%' },
		{ kind: 'added', text: '99.98%' },
		{ kind: 'same', text: '，' },
		{ kind: 'removed', text: '较' },
		{ kind: 'added', text: '很' },
		{ kind: 'same', text: '好。' },
	]);
	expect(textChanges('', '新')).toEqual([{ kind: 'added', text: '新' }]);
	expect(textChanges('一样', '一样')).toEqual([{ kind: 'same', text: '一样' }]);
});

test('很长的两段按整段替换', () => {
	const [a, b] = ['甲'.repeat(3000), '乙'.repeat(3000)];
	expect(textChanges(a, b)).toEqual([
		{ kind: 'removed', text: a },
		{ kind: 'added', text: b },
	]);
});

test('增删的段落在原来的位置', () => {
	const body = (id: string, text = id) => ({ id, role: 'body' as const, text });
	const changes = paragraphChanges([body('a'), body('b'), body('c')], [body('a'), body('x'), body('c', '改')]);
	expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
		['a', 'same'],
		['b', 'removed'],
		['x', 'added'],
		['c', 'changed'],
	]);
});
