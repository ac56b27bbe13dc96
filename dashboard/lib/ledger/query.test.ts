import { expect, test } from 'vitest';
import { ledgerChips, ledgerQuery } from './query.ts';

const asked = (search: string) => ledgerQuery(new URL(`http://localhost/ledger?${search}`));

test('地址里的条件照问，写错的不问', () => {
	expect(asked('state=open&source=audit&overdue=true&case=A')).toEqual({
		...{ state: 'open', source: 'audit', overdue: 'true' },
	});
	expect(asked('state=gone&overdue=maybe&region=')).toEqual({});
});

test('条件写成中文', () => {
	const facets = { state: [], source: [], region: [{ key: '1', name: '甲县', count: 2 }], department: [], project: [] };
	expect(ledgerChips({ state: 'done', region: '1', overdue: 'true' }, facets).map(({ value }) => value)).toEqual([
		...['待销号', '甲县', '是'],
	]);
});
