import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { given } from '../../../../tests/world.ts';

test('失败遗留的原因占多少、有多少人次；没有这个原因的数、别的月份的待核', async () => {
	const db = await given({
		slips: [{}],
		payments: [{}, { line: 2 }, { line: 3 }],
		feedback: [
			{ result: '失败', reason: '死亡', at: '2023-10-09' },
			{ line: 2, result: '失败', reason: '账户已销户', at: '2023-10-09' },
			{ line: 3, result: '失败', reason: '账户已销户', at: '2023-10-09' },
		],
	});
	const dead = { kind: 'cause', against: '对象死亡' };
	const rows = await db.rows(
		"select id, verdict, found from cause_verdict(202310, '2023-11-01'::timestamp, $claims::varchar)",
		notedClaims(
			{ ...dead, whole: '3333', places: 2, unit: '%' },
			{ ...dead, whole: '3334', places: 2, unit: '%' },
			{ ...dead, whole: '1', places: 0, unit: '个' },
			{ ...dead, whole: '1', places: 0, unit: '个', month: 202309 },
			{ ...dead, against: '没有的原因', whole: '1', places: 0, unit: '个' },
		),
	);
	expect(rows.map(({ verdict }) => verdict)).toEqual(['match', 'mismatch', 'match', 'unverifiable', 'unverifiable']);
	expect(rows[1]?.found).toEqual({ numerator: 1, denominator: 3 });
});

test('滞留按全市和单位，人次和金额各对各的；序时进度是月份除以12', async () => {
	const db = await given({
		slips: [{ funded: '2023-10-10' }, { no: 'B', funded: '2023-10-11', region: '419902' }],
		payments: [{ amount: 100 }, { slip: 'B', amount: 700 }, { slip: 'B', line: 2, amount: 50 }],
	});
	const held = { kind: 'cause', against: '滞留', places: 0 };
	const [city] = await db.rows('select key from city_unit');
	const region = String(city?.key);
	const schedule = { kind: 'cause', against: '序时进度', places: 2, unit: '%' };
	const claims = [
		...[
			{ ...held, region, whole: '3', unit: '个' },
			{ ...held, region, whole: '850', unit: '元' },
			{ ...held, region: '419902', whole: '2', unit: '个' },
			{ ...held, region: '419902', whole: '3', unit: '个' },
			{ ...held, region: '419902', whole: '75', places: 1, unit: '元' },
		],
		{ ...schedule, whole: '8333' },
		{ ...schedule, whole: '8334' },
		{ ...held, region: '419903', whole: '1', unit: '个' },
	];
	const rows = await db.rows(
		"select verdict, found from cause_verdict(202310, '2023-11-01'::timestamp, $claims::varchar)",
		notedClaims(...claims),
	);
	const right = ['match', 'mismatch', 'match', 'mismatch', 'match', 'match', 'mismatch', 'unverifiable'];
	expect(rows.map(({ verdict }) => verdict)).toEqual(right);
});
