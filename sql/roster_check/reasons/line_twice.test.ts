import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

test('发放单号、明细序号都相同的行都有误，与导入时一样', async () => {
	const db = await given({});
	const list = { payments: [{ slip: 'N' }, { slip: 'N', person: '李四' }, { slip: 'M', person: '王五' }] };
	expect(await linesWith(db, '主键重复', list)).toEqual([
		'N/1 文件内有发放单号、明细序号相同的行，请核对后只保留一行',
		'N/1 文件内有发放单号、明细序号相同的行，请核对后只保留一行',
	]);
});
