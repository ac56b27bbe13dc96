import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { forgetFilter, savedFilters, saveFilter } from './saved_filters.ts';

const { path, remove } = temporaryFolder();
const now = () => new Date('2023-11-22T01:40:00Z');
let state: DatabaseSync;
beforeAll(() => void (state = openState(openFolder(path))));
afterAll(() => {
	state.close();
	remove();
});

test('常用条件各人是各人的；同名的以后存的为准；删得掉', () => {
	saveFilter(state, { name: '销户', query: 'reason=F03' }, { account: '甲', now });
	saveFilter(state, { name: '销户', query: 'reason=F03&state=outstanding' }, { account: '甲', now });
	saveFilter(state, { name: '销户', query: 'region=419902' }, { account: '乙', now });
	expect(savedFilters(state, '甲').rows).toEqual([{ name: '销户', query: 'reason=F03&state=outstanding' }]);
	forgetFilter(state, '销户', '甲');
	expect([savedFilters(state, '甲').rows, savedFilters(state, '乙').rows.length]).toEqual([[], 1]);
});

test('最多存30个，再多的不收，原来的都在', () => {
	for (let number = 1; number <= 30; number++)
		saveFilter(state, { name: `条件${number}`, query: 'sort=amount' }, { account: '丙', now });
	const more = () => saveFilter(state, { name: '再一个', query: '' }, { account: '丙', now });
	expect(more).toThrow('常用条件最多存30个，请先删去不用的');
	expect(savedFilters(state, '丙').rows).toHaveLength(30);
	saveFilter(state, { name: '条件1', query: 'sort=-amount' }, { account: '丙', now });
	expect(savedFilters(state, '丙').rows).toContainEqual({ name: '条件1', query: 'sort=-amount' });
});
