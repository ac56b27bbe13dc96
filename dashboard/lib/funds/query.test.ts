import { expect, test } from 'vitest';
import { AllocationsQuery, SettlementListQuery } from '#contract';
import { conditionsOf } from './query.ts';

test('地址里清单不认识的条件不用：下达清单和对账清单各有各的状态', () => {
	const url = new URL('http://x/funds?state=late&project=2080502&month=2023-10');
	expect(conditionsOf(url, AllocationsQuery)).toEqual({ state: 'late', project: '2080502' });
	expect(conditionsOf(url, SettlementListQuery)).toEqual({ project: '2080502' });
	expect(conditionsOf(new URL('http://x/?state=unmarked&project='), SettlementListQuery)).toEqual({
		state: 'unmarked',
	});
});
