import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { linesWith } from '../../../tests/world/judged.ts';

const list = { payments: [{ slip: 'N' }] };

test('发放单的项目不在清单上的存疑；没有载入发放单的按所说的项目，没有说的不查', async () => {
	const db = await given({ slips: [{ no: 'N', project: '9990001', funded: null }] });
	expect(await linesWith(db, '未登记的项目', list)).toEqual(['N/1 项目9990001不在补贴政策清单中']);
	const none = await given({});
	expect(await linesWith(none, '未登记的项目', list, { project: '9990001' })).toEqual([
		'N/1 项目9990001不在补贴政策清单中',
	]);
	expect(await linesWith(none, '未登记的项目', list, { project: '2080502' })).toEqual([]);
	expect(await linesWith(none, '未登记的项目', list)).toEqual([]);
});
