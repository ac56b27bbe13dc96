import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

const list = (amount: number) => ({ payments: [{ slip: 'N', amount }] });
const project = { project: '2080502' };

test('金额是此人同项目上次的五倍以上或五分之一以下的存疑；正好五倍、别的项目、没有拨款的不比', async () => {
	const db = await given({
		slips: [{ no: 'Z', funded: '2023-09-08' }, {}, { no: 'B', project: '2130122' }, { no: 'U', funded: null }],
		payments: [{ slip: 'Z', amount: 100 }, {}, { slip: 'B', amount: 100 }, { slip: 'U', amount: 100 }],
	});
	const found = (amount: number, asked = project) => linesWith(db, '金额与上次悬殊', list(amount), asked);
	expect(await found(50_001)).toEqual(['N/1 金额500.01元，同项目2023年10月发了100.00元']);
	expect(await found(1_999)).toEqual(['N/1 金额19.99元，同项目2023年10月发了100.00元']);
	expect([...(await found(50_000)), ...(await found(2_000))]).toEqual([]);
	expect(await linesWith(db, '金额与上次悬殊', list(50_001))).toEqual([]);
	expect(await found(400, { project: '2130122' })).toEqual([]);
	expect(await found(501, { project: '2130122' })).toHaveLength(1);
});
