import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('清单上的项目、发放单上的项目各一行，没有登记的写明', async () => {
	const db = await given({ slips: [{ project: '299' }, { no: 'B' }], payments: [{}, { slip: 'B' }] });
	expect(await db.rows('select * from project_called order by project_code')).toEqual([
		{ project_code: '2080502', name: '高龄津贴' },
		{ project_code: '2130122', name: '耕地地力保护补贴' },
		{ project_code: '299', name: '299（未登记）' },
	]);
});
