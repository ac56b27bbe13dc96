import { expect, test } from 'vitest';
import { ranking } from './october.fixture.ts';
import { ariaSort, nextSort, parseSort, sortRows } from './sort.ts';

test('排序写在地址里，先大后小', () => {
	expect(parseSort('-due')).toEqual({ column: 'due', descending: true });
	expect(parseSort('elsewhere')).toEqual({ column: 'rank', descending: false });
	expect(nextSort(parseSort(null), 'due')).toBe('-due');
	expect(nextSort(parseSort('-due'), 'due')).toBe('due');
	expect(nextSort(parseSort('-due'), 'rank')).toBeNull();
	expect(ariaSort(parseSort('-due'), 'due')).toBe('descending');
	expect(ariaSort(parseSort('-due'), 'paid')).toBeUndefined();
});

test('按列排序；单位按固定次序', () => {
	const names = (sort: string, canonical: string[] = []) =>
		sortRows(ranking().rows, parseSort(sort), canonical).map((entry) => entry.name);
	expect(names('-outstanding').slice(0, 2)).toEqual(['殷都区', '滑县']);
	expect(names('region', ['410505', '410506', '410523', '410526', '410527'])[0]).toBe('殷都区');
});
