import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { noticedCity } from '../../../../tests/world/noticed_city.ts';

test('低于、高于，目标未完成，位次，有任务的单位数；没有基准或目标的待核', async () => {
	const db = await noticedCity();
	const month = { kind: 'side', indicator: 'successRate', scope: 'month', against: 'province', direction: 'below' };
	const asked = notedClaims(
		{ ...month, region: '410505' },
		{ ...month, region: '410506' },
		{ ...month, region: '410505', indicator: 'pushRate' },
		{ kind: 'unmet', indicator: 'persons', region: '410505', direction: 'unmet' },
		{ kind: 'unmet', indicator: 'projects', region: '410505', direction: 'unmet' },
		{ kind: 'rank', indicator: 'successRate', scope: 'month', region: '410505', whole: '11', places: 0, unit: '个' },
		{ kind: 'count', indicator: 'due', keys: ['410599'], whole: '10', places: 0, unit: '个' },
		{ kind: 'count', indicator: 'due', keys: [], whole: '10', places: 0, unit: '个' },
	);
	const rows = await db.rows(
		`with subject as (select * from notice_subject(202310, '2023-11-01'::timestamp, null, false, $claims::varchar))
		select id, verdict
		from plain_verdict(202310, '2023-11-01'::timestamp, false, (select list(one) from subject as one), $claims::varchar)
		order by id`,
		asked,
	);
	expect(rows.map(({ verdict }) => verdict)).toEqual([
		...['match', 'mismatch', 'unverifiable', 'match', 'mismatch', 'match', 'match', 'mismatch'],
	]);
});
