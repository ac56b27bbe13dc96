import { expect, test } from 'vitest';
import { storeFindings } from '../../../analytics/findings/store.ts';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

test('按规则、月份、单位、项目归成一件：条数、人数，每笔的钱算一次', async () => {
	const db = await given({
		slips: [{}, { no: 'B', region: '419902' }],
		payments: [
			...[1, 2].map((line) => ({ line, amount: 100 })),
			...[3, 4].map((line) => ({ line, person: '李四', amount: 30 })),
			...[1, 2].map((line) => ({ slip: 'B', line, person: '王五', amount: 7 })),
		],
	});
	await storeFindings(await arrive(db), { now: () => new Date('2026-01-01T00:00:00Z') });
	const of = (regions: string | null) =>
		db.rows(
			`select region_code, month, findings, persons, amount
			from finding_case($regions::varchar[], null, null, null, null, 'person_twice_in_slip')`,
			{ regions },
		);
	const [first, second] = await of(null);
	expect(first).toEqual({ region_code: '419901', month: 202310, findings: 4, persons: 2, amount: 260 });
	expect(second).toEqual({ region_code: '419902', month: 202310, findings: 2, persons: 1, amount: 14 });
	expect(await of('["419902"]')).toEqual([second]);
});
