import { expect, test } from 'vitest';
import { storeFindings } from '../../../analytics/findings/store.ts';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

const now = () => new Date('2026-01-01T00:00:00Z');

test('疑点按月份、严重程度、单位、部门、项目、银行取，各条件同时满足；不看的单位没有', async () => {
	const db = await given({
		slips: [
			{ project: '9999999' },
			{ no: 'B', region: '419902', bank: '信用社' },
			{ no: 'C', funded: '2023-09-08', project: '9999999', department: '民政局' },
		],
		payments: [{}, { slip: 'B' }, { slip: 'B', line: 2 }, { slip: 'C' }],
	});
	await storeFindings(await arrive(db), { now });
	const found = async (...conditions: (string | number | null)[]) =>
		(
			await db.rows(
				`select slip_no || coalesce('/' || line_no, '') as place
				from finding_set(
					$0::varchar[], $1::integer, $2::varchar, $3::varchar, $4::varchar, $5::varchar, $6::varchar
				)
				join slip_number using (slip_key)
				where rule_id in ('unregistered_project', 'person_twice_in_slip')
				order by place`.replaceAll(/\$(\d)/g, '$p$1'),
				Object.fromEntries(conditions.map((value, index) => [`p${index}`, value])),
			)
		).map(({ place }) => place);
	const none = [null, null, null, null, null, null];
	expect(await found(null, ...none)).toEqual(['A', 'B/1', 'B/2', 'C']);
	expect(await found(null, 202309, null, null, null, null, null)).toEqual(['C']);
	expect(await found(null, null, 'high', null, null, null, null)).toEqual(['B/1', 'B/2']);
	expect(await found(null, null, null, '419902', null, null, null)).toEqual(['B/1', 'B/2']);
	expect(await found(null, null, null, '419901', '民政局', null, null)).toEqual(['C']);
	expect(await found(null, 202310, null, null, null, '9999999', null)).toEqual(['A']);
	expect(await found(null, null, null, null, null, null, '信用社')).toEqual(['B/1', 'B/2']);
	expect(await found(null, null, null, 'unknown', null, null, null)).toEqual([]);
	expect(await found('["419902"]', ...none)).toEqual(['B/1', 'B/2']);
});
