import { expect, test } from 'vitest';
import { findingChips, findingsSentence } from './findings.ts';
import { plain } from './phrase.ts';

const none = { rule: [], severity: [], month: [], region: [], department: [], project: [], bank: [] };
const answer = { total: 0, allTotal: 0, rows: [], first: 1, next: null, previous: null, facets: none };
const rule = (key: string, name: string, count: number) => ({ key, name, count });

test('一句话说清有多少疑点、哪些规则最多，并提醒要核实', () => {
	expect(plain(findingsSentence(answer))).toBe('核查规则没有找到疑点。');
	expect(plain(findingsSentence({ ...answer, allTotal: 7 }))).toBe('没有符合条件的疑点；全部共7条。');
	const facets = { ...none, rule: [rule('a', '账号变更', 1200), rule('b', '一户多人', 310)] };
	expect(plain(findingsSentence({ ...answer, total: 1510, allTotal: 1510, facets }))).toBe(
		'1,510条疑点，最多的是账号变更1,200条，一户多人310条；疑点是线索，要核实后才能认定。',
	);
});

test('条件写成中文，认不出的照原样', () => {
	const facets = { ...none, rule: [rule('id_birth_bad', '出生日期不符', 2)] };
	expect(findingChips({ rule: 'id_birth_bad', month: '2023-10', slip: 'A' }, facets)).toEqual([
		{ name: 'rule', field: '规则', value: '出生日期不符' },
		{ name: 'month', field: '月份', value: '2023-10' },
		{ name: 'slip', field: '发放单', value: 'A' },
	]);
});
