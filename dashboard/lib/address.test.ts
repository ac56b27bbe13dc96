import { expect, test } from 'vitest';
import { pageLink, withParams } from './address.ts';

const here = new URL('http://localhost/rankings?month=2023-10&region=410505&sort=-due');

test('筛选就是链接：改一个条件，别的留着', () => {
	expect(withParams(here, { scope: 'ytd', sort: null })).toBe('/rankings?month=2023-10&region=410505&scope=ytd');
	expect(withParams(new URL('http://localhost/?scope=ytd'), { scope: null })).toBe('/');
});

test('换页留着月份、口径、单位', () => {
	expect(pageLink(here, '/failures', { reason: 'F03' })).toBe('/failures?month=2023-10&region=410505&reason=F03');
});
