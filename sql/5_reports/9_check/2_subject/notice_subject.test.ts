import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { noticedCity } from '../../../../tests/world/noticed_city.ts';

test('各单位、全市、全省的数；最高的并列都算，全市和全省不参加', async () => {
	const db = await noticedCity();
	const led = await db.rows(
		`select scope, indicator, list(name order by place) as names from notice_subject(202310, '2023-11-01'::timestamp, null, false, $claims::varchar)
		where is_most and indicator in ('successRate', 'paid') group by all order by all`,
		notedClaims({}),
	);
	expect(led).toEqual([
		{ scope: 'month', indicator: 'paid', names: ['殷都区'] },
		{ scope: 'month', indicator: 'successRate', names: ['龙安区', '汤阴县'] },
		{ scope: 'ytd', indicator: 'paid', names: ['滑县'] },
		{ scope: 'ytd', indicator: 'successRate', names: expect.any(Array) },
	]);
	const province = await db.rows(
		`select scope, indicator, numerator::double as numerator from notice_subject(202310, '2023-11-01'::timestamp, null, false, $claims::varchar) where key = 'province' order by all`,
		notedClaims({}),
	);
	expect(province).toEqual([
		{ scope: 'month', indicator: 'successRate', numerator: 99_940_000 },
		{ scope: 'ytd', indicator: 'leftoverRate', numerator: 10_000 },
	]);
});
