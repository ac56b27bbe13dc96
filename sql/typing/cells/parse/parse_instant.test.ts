import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, type Typing } from '../../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

test('只要日期的列不看时间，24点还是当天', async () => {
	const cells = ['2023-10-31', '2023/10/31 24:00', '45230.68', '2025-01-31T16:30:00Z', '1999-12-31', '2023-02-30', ''];
	expect(await typing.each('parse_local_date($cell)', cells)).toEqual([
		...['2023-10-31', '2023-10-31', '2023-10-31', '2025-02-01', null, null, null],
	]);
});

test('格式说明里的每种日期都读成上海时间', async () => {
	const table: Record<string, string> = {
		'2023/10/31': '2023-10-31 00:00:00',
		'2023-10-31 16:20:05': '2023-10-31 16:20:05',
		'2023年10月31日': '2023-10-31 00:00:00',
		'2023年1月3日 4:05': '2023-01-03 04:05:00',
		'2023年10月31日16时20分05秒': '2023-10-31 16:20:05',
		'2023年10月31日16时20分': '2023-10-31 16:20:00',
		'20231031': '2023-10-31 00:00:00',
		'20231031162005': '2023-10-31 16:20:05',
		'20231031 16:20:05': '2023-10-31 16:20:05',
		'2023.10.31': '2023-10-31 00:00:00',
		'2023.1.3 4:05:06': '2023-01-03 04:05:06',
		'45230': '2023-10-31 00:00:00',
		'45230.68': '2023-10-31 16:19:12',
		'45230.680613': '2023-10-31 16:20:05',
		'45230.999999': '2023-10-31 23:59:59',
		'2023-10-31 24:00:00': '2023-10-31 23:59:59.999999',
		'2023/10/31 24:00': '2023-10-31 23:59:59.999999',
		'2023-10-31T16:20:05': '2023-10-31 16:20:05',
		'2023-10-31T16:20:05.123456': '2023-10-31 16:20:05.123456',
		'2025-01-31T16:30:00Z': '2025-02-01 00:30:00',
		'2025-01-31T16:30:00.500Z': '2025-02-01 00:30:00.5',
		'2025-01-31T16:30:00+08:00': '2025-01-31 16:30:00',
		'2025-01-31 16:30:00-05:30': '2025-02-01 06:00:00',
		'2025-01-31T16:30:00+0000': '2025-02-01 00:30:00',
		'２０２３－１０－３１　１６：２０': '2023-10-31 16:20:00',
		"'2023-10-31": '2023-10-31 00:00:00',
		' 2023-10-31\t': '2023-10-31 00:00:00',
		'2024-02-29': '2024-02-29 00:00:00',
		'2000-01-01': '2000-01-01 00:00:00',
		'2100-12-31 23:59:59': '2100-12-31 23:59:59',
	};
	const outcomes = await typing.each('parse_instant($cell)', Object.keys(table));
	expect(Object.fromEntries(Object.keys(table).map((cell, index) => [cell, outcomes[index]]))).toEqual(table);
});

test('不是日期、日期不存在、不在2000年至2100年之间的都不收', async () => {
	const cells = [
		'2023-02-30',
		'2023-02-29',
		'2023-13-01',
		'2023-00-10',
		'2023-10-00',
		'0000-00-00',
		'1999-12-31',
		'2101-01-01',
	]
		.concat([
			'2023-10-31 24:00:01',
			'2023-10-31 25:00',
			'2023-10-31 16:60',
			'2023-10-31 16:20:60',
			'2023-10-31 2:3:4:5',
		])
		.concat([
			'01/02/2025',
			'31-Jan',
			'25-1-31',
			'2025-01',
			'2025',
			'2O25-01-31',
			'infinity',
			'-infinity',
			'epoch',
			'长期',
		])
		.concat([
			'20230230',
			'202310',
			'2023103116',
			'60',
			'0',
			'-1',
			'36525',
			'73416',
			'99999',
			'1e5',
			'45230.',
			'2023-1/3',
			'today',
			'',
		])
		.concat([
			'2023-10-31 16:20:05 PM',
			'2023-10-31 16:20:5Z0',
			'2023-10-31x',
			'2023年10月',
			'2023-10-31+08:00',
			'4523 0',
		]);
	expect(await typing.each('parse_instant($cell)', cells)).toEqual(cells.map(() => null));
});

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month by the rule of the calendar, without any date library. */
function daysIn(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}

const two = (value: number) => String(value).padStart(2, '0');

/** The ways a date is written; each takes year, month, day and whether to pad. */
const dateForms: ((y: number, m: string, d: string) => string)[] = [
	(y, m, d) => `${y}-${m}-${d}`,
	(y, m, d) => `${y}/${m}/${d}`,
	(y, m, d) => `${y}.${m}.${d}`,
	(y, m, d) => `${y}年${m}月${d}日`,
	(y, m, d) => `${y}${m.padStart(2, '0')}${d.padStart(2, '0')}`,
];

const moment = fc.record({
	year: fc.integer({ min: 1998, max: 2102 }),
	month: fc.integer({ min: 0, max: 13 }),
	day: fc.integer({ min: 0, max: 32 }),
	hour: fc.integer({ min: 0, max: 25 }),
	minute: fc.integer({ min: 0, max: 61 }),
	second: fc.option(fc.integer({ min: 0, max: 61 })),
	form: fc.constantFrom(...dateForms),
	padded: fc.boolean(),
	timed: fc.boolean(),
});

type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;

function written({ year, month, day, hour, minute, second, form, padded, timed }: Moment): string {
	const part = padded ? two : String;
	const time = `${part(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
	return form(year, part(month), part(day)) + (timed ? ` ${time}` : '');
}

function expected({ year, month, day, hour, minute, second, timed }: Moment): string | null {
	if (year < 2000 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
	const date = `${year}-${two(month)}-${two(day)}`;
	if (!timed) return `${date} 00:00:00`;
	if (hour === 24 && minute === 0 && (second ?? 0) === 0) return `${date} 23:59:59.999999`;
	if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null;
	return `${date} ${two(hour)}:${two(minute)}:${two(second ?? 0)}`;
}

test('任意日期的任意写法与逐项对照的读法一致，从不自行进位', () =>
	fc.assert(
		fc.asyncProperty(fc.array(moment, { minLength: 100, maxLength: 200 }), async (moments) => {
			expect(await typing.each('parse_instant($cell)', moments.map(written))).toEqual(moments.map(expected));
		}),
		{ numRuns: 30 },
	));
