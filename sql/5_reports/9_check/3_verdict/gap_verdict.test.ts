import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { noticedCity } from '../../../../tests/world/noticed_city.ts';

const month = { kind: 'gap', indicator: 'successRate', scope: 'month', against_month: 202310, unit: '%' };
const yinduBelow = { ...month, region: '410505', against: 'province', direction: 'below' };

async function verdictsOf(...claims: Record<string, unknown>[]) {
	const db = await noticedCity();
	const rows = await db.rows(
		`with subject as (select * from notice_subject(202310, '2023-11-01'::timestamp, null, false, $claims::varchar))
		select id, verdict
		from gap_verdict(202310, '2023-11-01'::timestamp, (select list(one) from subject as one), $claims::varchar)
		order by id`,
		notedClaims(...claims),
	);
	return rows.map(({ verdict }) => verdict);
}

test('与全省、全市、基准相差多少：按未取整的数相减或按印出的数相减都算对，方向写反、数字不对的不符', async () => {
	expect(
		await verdictsOf(
			{ ...yinduBelow, whole: '160', places: 2 },
			{ ...yinduBelow, whole: '16', places: 1 },
			{ ...yinduBelow, whole: '17', places: 1 },
			{ ...yinduBelow, whole: '16', places: 1, direction: 'above' },
			{ ...yinduBelow, whole: '16', places: 1, against: 'standard' },
		),
	).toEqual(['match', 'match', 'mismatch', 'mismatch', 'match']);
});

test('“高于全市平均0.3‰”可以是差值，也可以是全市平均本身', async () => {
	const leftover = { indicator: 'leftoverRate', scope: 'ytd', region: '410505', against: '410500', unit: '‰' };
	const loose = { ...month, ...leftover, direction: 'above', is_loose: true };
	expect(
		await verdictsOf(
			{ ...loose, whole: '3', places: 1 },
			{ ...loose, whole: '216', places: 2 },
			{ ...loose, whole: '4', places: 1 },
			{ ...loose, whole: '3', places: 1, is_loose: false },
		),
	).toEqual(['match', 'match', 'mismatch', 'mismatch']);
});

test('没有上月的数、两月口径不同的，待核', async () => {
	const before = { ...month, region: '410505', against: 'self', against_month: 202309, whole: '3', places: 1 };
	expect(await verdictsOf(before, { ...before, indicator: 'cardShare', scope: 'ytd' })).toEqual([
		'unverifiable',
		'unverifiable',
	]);
});
