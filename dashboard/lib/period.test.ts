import { expect, test } from 'vitest';
import { choosePeriod } from './period.ts';

const month = (name: string, due: number) => ({
	month: name,
	due,
	state: 'live' as const,
	rule: { successRate: 'first-attempt' as const },
});
const meta = {
	city: null,
	regions: [],
	months: [month('2023-09', 5), month('2023-10', 7), month('2023-11', 0)],
	files: 1,
	loadedAt: null,
	workingDays: { from: 2021, until: 2026 },
	dataVersion: '',
};

test('没有写月份时看最近有发放任务的月份', () => {
	expect(choosePeriod(new URL('http://localhost/'), meta)).toEqual({ month: '2023-10', scope: 'month' });
	expect(choosePeriod(new URL('http://localhost/?month=2023-09&scope=ytd'), meta)).toEqual({
		month: '2023-09',
		scope: 'ytd',
	});
	expect(choosePeriod(new URL('http://localhost/?month=2023-13'), meta)).toEqual({ month: '2023-10', scope: 'month' });
	expect(choosePeriod(new URL('http://localhost/?month=2023-09'), { ...meta, months: [] })).toBeNull();
});
