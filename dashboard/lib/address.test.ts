import { expect, test } from 'vitest';
import { pageLink, withParams } from './address.ts';

const here = new URL('http://localhost/rankings?month=2023-10&region=410505&sort=-due');

test('筛选就是链接：改一个条件，别的留着', () => {
	expect(withParams(here, { scope: 'ytd', sort: null })).toBe('/rankings?month=2023-10&region=410505&scope=ytd');
	expect(withParams(new URL('http://localhost/?scope=ytd'), { scope: null })).toBe('/');
});

test('改了条件，列表从头看起；打开一条记录，还在原来的位置', () => {
	const scrolled = new URL('http://localhost/failures?month=2023-10&row=1201');
	expect(withParams(scrolled, { reason: 'F03' })).toBe('/failures?month=2023-10&reason=F03');
	expect(withParams(scrolled, { record: 'A/1', row: '1201' })).toBe('/failures?month=2023-10&record=A%2F1&row=1201');
});

test('换页留着月份、口径、单位', () => {
	expect(pageLink(here, '/failures', { reason: 'F03' })).toBe('/failures?month=2023-10&region=410505&reason=F03');
});

test('看已发布的数字时，换页还是已发布的；没有留存的页、换了月份就是实时的', () => {
	const kept = new URL('http://localhost/rankings?month=2023-10&published=2');
	expect(pageLink(kept, '/lagging', { region: '410505' })).toBe('/lagging?month=2023-10&published=2&region=410505');
	expect(pageLink(kept, '/failures')).toBe('/failures?month=2023-10');
	expect(pageLink(kept, '/lagging', { month: '2023-09' })).toBe('/lagging?month=2023-09');
});
