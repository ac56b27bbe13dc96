import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

const september = { no: 'B', funded: '2023-09-08' };

test('账号与前三个月用的都不同的列出，用回其中一个的不列', async () => {
	const db = await given({
		slips: [{}, september, { no: 'C', funded: '2023-07-08' }],
		payments: [
			{ account: '新' },
			{ line: 2, person: '李四', account: '一' },
			{ slip: 'B', account: '旧' },
			{ slip: 'B', line: 2, person: '李四', account: '二' },
			{ slip: 'C', line: 2, person: '李四', account: '一' },
		],
	});
	expect(await suspects(db, 'account_changed')).toEqual(['202309 B/2', 'A/1']);
});

test('更早用的、前几个月没有发放的、失败后换卡再发的不列', async () => {
	const db = await given({
		slips: [{}, september, { no: 'C', funded: '2023-06-08' }, { no: 'D', reissue: true }],
		payments: [
			{ account: '新' },
			{ slip: 'C', account: '旧' },
			{ slip: 'B', person: '李四', account: '旧' },
			{ slip: 'D', person: '李四', account: '新', of: 'B/1' },
		],
		feedback: [{ slip: 'B', result: '失败', at: '2023-09-09' }],
	});
	expect(await suspects(db, 'account_changed')).toEqual([]);
});
