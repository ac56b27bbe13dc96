import { expect, test } from 'vitest';
import { chipsOf } from './chips.ts';
import { eventMark, eventText, eventTitle, type Event } from './events.ts';
import { failuresQuery, openedRecord } from './query.ts';

const period = { month: '2023-10', scope: 'month' } as const;
const ask = (search: string) => failuresQuery(new URL(`http://localhost/failures?${search}`), period);

test('条件从地址来，不成立的不算', () => {
	expect(ask('region=410505&reason=F03&minDays=3&sort=-amount')).toMatchObject({
		region: '410505',
		reason: 'F03',
		minDays: 3,
		sort: '-amount',
		limit: 60,
	});
	expect(ask('minDays=many&state=lost&search=李&sort=name')).toEqual({ ...period, sort: '-answeredAt', limit: 60 });
});

test('记录在地址里是发放单/明细', () => {
	expect(openedRecord(new URL('http://localhost/?record=4105/1203'))).toEqual({ slip: '4105', line: '1203' });
	expect(openedRecord(new URL('http://localhost/?record=4105'))).toBeNull();
	expect(openedRecord(new URL('http://localhost/'))).toBeNull();
});

test('条件写成字段：值', () => {
	const facets = { project: [], bank: [], township: [{ key: 'T1', name: '水冶镇', count: 86 }], reason: [], slip: [] };
	expect(chipsOf(ask('at=2023-10-25T18:00:00&township=T1&reason=F12&minDays=3&search=4471'), facets)).toEqual([
		{ name: 'at', field: '截止', value: '10月25日18:00' },
		{ name: 'township', field: '乡镇', value: '水冶镇' },
		{ name: 'reason', field: '原因', value: 'F12' },
		{ name: 'minDays', field: '拨款后天数', value: '不少于3天' },
		{ name: 'search', field: '查找', value: '4471' },
	]);
});

const event: Event = {
	at: '2023-10-27T16:40:00',
	kind: 'failed',
	slip: '4105',
	line: 1203,
	attempt: 1,
	reason: { code: 'F03', name: '账户已销户' },
	bankCode: '2043',
	bankReason: '账户状态：销户',
	amount: null,
	accountTail: null,
	isAfterCutOff: false,
	source: { import: 1, file: 'a.csv', sheet: null, line: 1204 },
};
const funded: Event = {
	...event,
	kind: 'funded',
	attempt: null,
	reason: null,
	bankCode: null,
	bankReason: null,
	amount: 41_256,
	accountTail: '4471',
};

test('事件：第几次、什么结果、银行怎么说', () => {
	expect(eventTitle(event, event)).toBe('第1次失败 F03账户已销户');
	expect(eventText(event)).toBe('银行码2043“账户状态：销户”');
	expect(eventTitle(funded, event)).toBe('拨款');
	expect(eventText(funded)).toBe('应发412.56元，账号尾号4471');
	expect(eventTitle({ ...event, kind: 'reissued', attempt: 2 }, event)).toBe('第2次再发');
	expect(eventTitle({ ...event, kind: 'returned', reason: null }, event)).toBe('第1次退票');
});

test('事件：再发在另一张单上，次数从头数，写明是再发的', () => {
	const reissue = { slip: '4105', line: 1203 };
	expect(eventTitle(event, reissue)).toBe('第1次失败 F03账户已销户');
	expect(eventTitle({ ...event, slip: '4199', line: 2 }, reissue)).toBe('再发单第1次失败 F03账户已销户');
	expect(eventTitle({ ...event, kind: 'reissued', slip: '4199', attempt: null }, reissue)).toBe('再发');
});

test('失败是方，成功是绿，其余是圆', () => {
	expect([event, funded, { ...event, kind: 'paid' as const }].map(eventMark)).toEqual(['bad', 'plain', 'ok']);
});
