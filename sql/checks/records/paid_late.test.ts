import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { sentences, suspects } from '../../../tests/world/suspects.ts';

const told = (at: string, line = 1) => ({ line, result: '成功', at }) as const;
const later = { slips: [{ no: 'B', funded: '2023-10-30' }], feedback: [{ ...told('2023-10-31'), slip: 'B' }] };

async function city(deadline: number | null, slip: { arrived?: string } = {}) {
	const db = await given({
		slips: [slip, ...later.slips],
		payments: [{}, { line: 2, person: '李四' }, { line: 3, person: '王五' }, { slip: 'B' }],
		feedback: [told('2023-10-11 23:59'), told('2023-10-12 00:00', 2), ...later.feedback],
		refunds: [{ line: 3, closed: '2023-10-11' }],
	});
	await db.run("update raw_project set deadline_days = $deadline::integer where project_code = '2080502'", {
		deadline,
	});
	return db;
}

test('超过项目兑付时限才发到的，按发放单列出；按时的、期限内已退款的不算', async () => {
	const db = await city(3);
	expect(await suspects(db, 'paid_late')).toEqual(['A']);
	const said = '1笔没有在3个工作日内（2023年10月11日前）兑付';
	expect(await sentences(db, 'paid_late')).toEqual([[said, said]]);
});

test('从资金到账算起；没有写兑付时限的项目不查；期限晚于数据截止的不查', async () => {
	expect(await suspects(await city(4), 'paid_late')).toEqual([]);
	expect(await suspects(await city(4, { arrived: '2023-10-07' }), 'paid_late')).toEqual(['A']);
	expect(await suspects(await city(null), 'paid_late')).toEqual([]);
	expect(await suspects(await city(20), 'paid_late')).toEqual([]);
});
