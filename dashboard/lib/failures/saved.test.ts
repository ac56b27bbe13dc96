import { expect, test } from 'vitest';
import { withParams } from '#lib/address.ts';
import { changesTo, conditionsOf } from './saved.ts';

const here = new URL('http://localhost/failures?month=2023-10&scope=ytd&region=410505&reason=F03&row=61&record=A%2F1');

test('常用条件不记月份和位置：每个月都能用', () => {
	expect(conditionsOf(here)).toBe('region=410505&reason=F03');
	expect(conditionsOf(new URL('http://localhost/failures?month=2023-10'))).toBe('');
});

test('用常用条件：别的条件去掉，月份、口径留着', () => {
	expect(withParams(here, changesTo('state=pending&columns=line%2Camount'))).toBe(
		'/failures?month=2023-10&scope=ytd&state=pending&columns=line%2Camount',
	);
});
