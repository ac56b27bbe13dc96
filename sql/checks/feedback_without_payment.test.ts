import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { offenders } from '../../tests/world/offenders.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;

test('有反馈而无明细的，一行一条', async () => {
	const db = await given({ slips: [{}], payments: [{}], feedback: [told, { ...told, line: 9 }] });
	expect(await offenders(db, 'feedback_without_payment')).toEqual(['A/9']);
});
