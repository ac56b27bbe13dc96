import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

test('发放单已经拨款的存疑，没有拨款的不列；名单文件自带发放单的按自带的', async () => {
	const db = await given({ slips: [{}, { no: 'B', funded: null }] });
	const list = { payments: [{}, { slip: 'B', person: '李四' }, { slip: 'N', person: '王五' }] };
	expect(await linesWith(db, '发放单已拨款', list)).toEqual(['A/1 发放单已于2023年10月8日拨款，核对是否重发']);
	const own = { slips: [{ no: 'N', funded: '2023-11-03' }], ...list };
	expect(await linesWith(db, '发放单已拨款', own)).toEqual([
		'A/1 发放单已于2023年10月8日拨款，核对是否重发',
		'N/1 发放单已于2023年11月3日拨款，核对是否重发',
	]);
});
