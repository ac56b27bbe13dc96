import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { noticedCity } from '../../../../tests/world/noticed_city.ts';

test('最高要写全并列的单位；名单没写到的单位列出来，不算不符', async () => {
	const db = await noticedCity();
	const best = { kind: 'extreme', indicator: 'successRate', scope: 'month', direction: 'most' };
	const zero = { kind: 'list', list: 'value', indicator: 'leftoverRate', whole: '0', places: 0, unit: '‰' };
	const asked = notedClaims(
		{ ...best, keys: ['410506', '410523'] },
		{ ...best, keys: ['410506'] },
		{ ...best, keys: ['410506', '410523', '410505'] },
		{ ...zero, keys: ['410506', '410522', '410523', '410527', '410581'] },
		{ kind: 'list', list: 'unmet', indicator: 'projects', keys: ['410502', '410506', '410522'] },
	);
	const rows = await db.rows(
		`with subject as (select * from notice_subject(202310, '2023-11-01'::timestamp, null, false, $claims::varchar))
		select id, verdict, unnamed
		from set_verdict(202310, '2023-11-01'::timestamp, (select list(one) from subject as one), $claims::varchar)
		order by id`,
		asked,
	);
	expect(rows).toEqual([
		{ id: 0, verdict: 'match', unnamed: [] },
		{ id: 1, verdict: 'mismatch', unnamed: ['汤阴县'] },
		{ id: 2, verdict: 'mismatch', unnamed: [] },
		{ id: 3, verdict: 'match', unnamed: ['开发区'] },
		{ id: 4, verdict: 'match', unnamed: ['汤阴县'] },
	]);
});
