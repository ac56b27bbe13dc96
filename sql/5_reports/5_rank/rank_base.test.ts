import { expect, test } from 'vitest';
import { publish } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';

const city = {
	slips: [{ no: 'S', funded: '2023-09-08' }, { no: 'J', funded: '2023-07-08' }, {}],
	payments: [{ slip: 'S' }, { slip: 'J' }, {}],
};

test('位次与最近一次发布的月份比；一个月也没有发布时与上月的实时位次比', async () => {
	const db = await given(city);
	const base = async (scope: string) =>
		(await db.rows('select month, revision, success_rule from rank_base(202310, $scope::varchar)', { scope })).map(
			(row) => Object.values(row),
		);
	expect(await base('month')).toEqual([[202309, null, 'first-attempt']]);
	await publish(db, { month: '2023-07', revision: 2 });
	expect(await base('month')).toEqual([[202307, 2, 'cumulative-feedback']]);
	await db.run('update published_revision set month = 202212');
	expect(await base('month')).toEqual([[202212, 2, 'cumulative-feedback']]);
	expect(await base('ytd')).toEqual([[202309, null, 'first-attempt']]);
	await db.run("update published_revision set damage = '损坏'");
	expect(await base('month')).toEqual([[202309, null, 'first-attempt']]);
});
