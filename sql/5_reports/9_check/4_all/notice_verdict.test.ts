import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { noticedCity } from '../../../../tests/world/noticed_city.ts';

test('每条说法都有一个结论，带数值、应有的单位和矛盾之处；查不到的待核', async () => {
	const db = await noticedCity();
	const leftover = { indicator: 'leftoverRate', region: '410500', whole: '3', places: 1 };
	const asked = notedClaims(
		{ ...leftover, unit: '%' },
		{ ...leftover, unit: '‰' },
		{ ...leftover, unit: '‰', region: '000000' },
		{ kind: 'extreme', indicator: 'paid', direction: 'most', keys: ['410526'] },
	);
	const rows = await db.rows(
		"select * from notice_verdict(202310, '2023-11-01'::timestamp, null, false, $claims::varchar)",
		asked,
	);
	const found = { numerator: 2206, denominator: 7_475_924 };
	expect(rows).toMatchObject([
		{ id: 0, verdict: 'mismatch', stated: 0.003, found, right_unit: '‰', contradicts: [1] },
		{ id: 1, verdict: 'match', found, contradicts: [0] },
		{ id: 2, verdict: 'unverifiable', found: null },
		{ id: 3, verdict: 'match', names: ['滑县'] },
	]);
});

test('没有登记目标、没有上级基准的说法待核，不带半个数', async () => {
	const db = await noticedCity();
	const asked = notedClaims(
		{ kind: 'unmet', indicator: 'projects', region: '410500', direction: 'unmet' },
		{ kind: 'side', indicator: 'pendingRate', region: '410505', direction: 'above', against: 'province' },
	);
	const rows = await db.rows(
		"select * from notice_verdict(202310, '2023-11-01'::timestamp, null, false, $claims::varchar)",
		asked,
	);
	expect(rows).toMatchObject([
		{ id: 0, verdict: 'unverifiable', held: null },
		{ id: 1, verdict: 'unverifiable', held: null },
	]);
});
