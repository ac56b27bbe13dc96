import { expect, test } from 'vitest';
import { storeFindings } from '../../../analytics/findings/store.ts';
import { findings } from '../../../analytics/reports/findings.ts';
import { wholeCity } from '../../../analytics/visible.ts';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

const now = () => new Date('2026-01-01T00:00:00Z');

async function city() {
	const db = await given({
		slips: [{}, { no: 'B', project: '9999999' }, { no: 'C', funded: null }],
		payments: [{}, { line: 2 }, { slip: 'C' }, { slip: 'C', line: 2 }, { slip: 'B', person: '李四', of: 'A/3' }],
	});
	await storeFindings(await arrive(db), { now });
	return db;
}

test('严重的在前，待拨款的在各月之前；一页接一页，不重不漏', async () => {
	const db = await city();
	const first = await findings(db, wholeCity, { limit: 3 });
	expect(first).toMatchObject({ total: 5, allTotal: 5, first: 1, previous: null });
	expect(first.rows.map(({ rule, month, slip, line }) => [rule.id, month, slip, line])).toEqual([
		['person_twice_in_slip', null, 'C', 1],
		['person_twice_in_slip', null, 'C', 2],
		['person_twice_in_slip', '2023-10', 'A', 1],
	]);
	const rest = await findings(db, wholeCity, { limit: 3, cursor: first.next ?? '' });
	expect(rest.rows.map(({ rule, slip, line }) => [rule.id, slip, line])).toEqual([
		['person_twice_in_slip', 'A', 2],
		['unregistered_project', 'B', null],
	]);
	expect(rest.next).toBeNull();
});

test('每行写明是谁、多少钱、在哪个发放单；已拨款的明细能打开记录', async () => {
	const { rows, facets } = await findings(await city(), wholeCity, { limit: 10, slip: 'A' });
	expect(rows[0]).toMatchObject({
		rule: { title: '同单重复', severity: 'high' },
		...{ name: '张三', amount: 10_000, region: { key: '419901', name: '甲县' }, recordMonth: '2023-10' },
		...{ detail: '同一享受人在同一发放单中出现多次', project: { key: '2080502', name: '高龄津贴' } },
	});
	expect(facets.rule).toEqual([{ key: 'person_twice_in_slip', name: '同单重复', count: 2 }]);
	expect(facets.month).toEqual([{ key: '2023-10', name: '2023-10', count: 2 }]);
});
