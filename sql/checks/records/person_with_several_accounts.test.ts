import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';
import { suspects } from '../../../tests/world/suspects.ts';

test('一个月里发到一个人两个账号的，各笔都列；换月的、单位的、再发的不列', async () => {
	const db = await given({
		slips: [{}, { no: 'B' }, { no: 'C', funded: '2023-09-08' }, { no: 'D', reissue: true }],
		payments: [
			{ account: '一' },
			{ slip: 'B', account: '二' },
			{ line: 2, person: '李四', account: '一' },
			{ slip: 'C', person: '李四', account: '二' },
			{ line: 3, person: '某社', account: '三', company: true },
			{ line: 4, person: '某社', account: '四', company: true },
			{ line: 5, person: '王五', account: '五' },
			{ slip: 'D', person: '王五', account: '六', of: 'A/5' },
		],
		feedback: [{ line: 5, result: '失败', at: '2023-10-09' }],
	});
	expect(await suspects(db, 'person_with_several_accounts')).toEqual(['A/1', 'B/1']);
});
