import { expect, test } from 'vitest';
import { countLink, rateLink } from './keylinks.ts';

const url = new URL('http://x/?month=2023-10&scope=ytd&region=410505');

test('率点开是各单位排名，一个单位的点开是落后分析，月份、期间、单位不变', () => {
	expect(rateLink(new URL('http://x/?month=2023-10'), 'cardShare', true)).toBe(
		'/rankings?month=2023-10&indicator=cardShare',
	);
	expect(rateLink(url, 'cardShare', false)).toBe('/lagging?month=2023-10&scope=ytd&region=410505&indicator=cardShare');
});

test('发放人次和金额点开是成功的记录，项目点开是政策清单；人数没有清单', () => {
	expect(countLink(url, 'paid')).toBe('/failures?month=2023-10&scope=ytd&region=410505&state=paid');
	expect(countLink(url, 'amountPaid')).toBe(countLink(url, 'paid'));
	expect(countLink(url, 'projects')).toBe('/policy-list?month=2023-10&scope=ytd&region=410505');
	expect(countLink(url, 'persons')).toBeNull();
});
