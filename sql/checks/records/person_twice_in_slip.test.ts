import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('同一享受人在一张发放单上有两行，两行都列', async () => {
	const db = await given({
		slips: [{}, { no: 'B' }],
		payments: [{}, { line: 2 }, { line: 3, person: '李四' }, { slip: 'B' }],
	});
	expect(await suspects(db, 'person_twice_in_slip')).toEqual(['A/1', 'A/2']);
});

test('换了账号还是同一个人；同一账号的两个人不是', async () => {
	const db = await given({
		slips: [{}, { no: 'B' }],
		payments: [
			{ account: '旧账号' },
			{ line: 2, account: '新账号' },
			{ line: 3, person: '李四', account: '旧账号' },
			{ slip: 'B', account: '新账号' },
		],
	});
	expect(await suspects(db, 'person_twice_in_slip')).toEqual(['A/1', 'A/2']);
});
