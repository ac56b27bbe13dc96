import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { noticedCity } from '../../../../tests/world/noticed_city.ts';

test('数字相符、不符、没有数据；同样的数字换个单位、口径、人次就对的，指出来', async () => {
	const db = await noticedCity();
	const leftover = { indicator: 'leftoverRate', region: '410500', whole: '3', places: 1 };
	const people = { indicator: 'persons', region: '410505', scope: 'month', whole: '935', places: 2, unit: '万个' };
	const asked = notedClaims(
		{ ...leftover, unit: '‰' },
		{ ...leftover, unit: '%' },
		{ ...leftover, region: 'province', indicator: 'cardShare', unit: '%' },
		{ indicator: 'projects', region: '410500', scope: 'month', whole: '84', places: 0, unit: '个' },
		people,
		{ ...people, is_loose: true },
	);
	const rows = await db.rows(
		`with subject as (select * from notice_subject(202310, '2023-11-01'::timestamp, null, false, $claims::varchar))
		select id, verdict, hint, right_unit, right_scope, right_measure
		from figure_verdict((select list(one) from subject as one), $claims::varchar) order by id`,
		asked,
	);
	const none = { hint: null, right_unit: null, right_scope: null, right_measure: null };
	expect(rows).toEqual([
		{ ...none, id: 0, verdict: 'match' },
		{ ...none, id: 1, verdict: 'mismatch', hint: 'unit', right_unit: '‰' },
		{ ...none, id: 3, verdict: 'mismatch', hint: 'scope', right_scope: 'ytd' },
		{ ...none, id: 4, verdict: 'mismatch', hint: 'measure', right_measure: 'paid' },
		{ ...none, id: 5, verdict: 'match', hint: 'measure', right_measure: 'paid' },
	]);
});
