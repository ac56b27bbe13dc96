import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';
import { fractions } from '../../../../tests/world/fractions.ts';

const sql = `select region_key, numerator, denominator, unknown
	from month_end_share($month::integer, $scope::varchar, $cutOff::timestamp)`;

/** October 2023 ends with a Tuesday: its last five working days begin with Wednesday 25. */
test('最后5个工作日拨款的占当月应发；其间的周末也算', async () => {
	const db = await given({
		slips: [
			{ funded: '2023-10-24 23:59' },
			{ no: 'B', funded: '2023-10-25' },
			{ no: 'C', funded: '2023-10-29 10:00' },
			{ no: 'D', funded: '2023-10-31 23:00' },
		],
		payments: [{}, { slip: 'B' }, { slip: 'C' }, { slip: 'D' }, { slip: 'D', line: 2 }],
	});
	expect(await fractions(db, sql)).toEqual({ 甲县: '4/5' });
});

test('累计是各月的月末之和', async () => {
	const db = await given({
		slips: [{ funded: '2023-09-28' }, { no: 'B', funded: '2023-09-21' }, { no: 'C', funded: '2023-10-30' }],
		payments: [{}, { slip: 'B' }, { slip: 'C' }],
	});
	expect(await fractions(db, sql, { scope: 'ytd' })).toEqual({ 甲县: '2/3' });
});

test('没有放假安排的年份不判断，只记人次', async () => {
	const db = await given({ slips: [{ funded: '2003-10-31' }], payments: [{}, { line: 2 }] });
	expect(await fractions(db, sql, { month: 200310 })).toEqual({ 甲县: '0/0?2' });
});
