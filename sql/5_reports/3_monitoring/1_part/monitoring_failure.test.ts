import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('失败过的计一次；再发（在途、又失败、已成功）的计入已纠错再发；只退款、退票的不算再发', async () => {
	const db = await given({
		slips: [
			{ no: 'A', funded: '2023-10-08' },
			{ no: 'B', funded: '2023-10-20', original: 'A' },
		],
		payments: [
			...[1, 2, 3, 4, 5, 6].map((line) => ({ slip: 'A', line, person: `张${line}`, amount: line * 100 })),
			{ slip: 'B', line: 1, person: '张4', amount: 400, of: 'A/4' },
		],
		feedback: [
			{ slip: 'A', line: 1, result: '成功', at: '2023-10-09' },
			{ slip: 'A', line: 2, result: '失败', at: '2023-10-09' },
			{ slip: 'A', line: 3, result: '失败', at: '2023-10-09' },
			{ slip: 'A', line: 3, attempt: 2, result: '成功', at: '2023-10-12' },
			{ slip: 'A', line: 4, result: '失败', at: '2023-10-09' },
			{ slip: 'A', line: 5, result: '成功', at: '2023-10-09' },
			{ slip: 'A', line: 5, result: '退票', at: '2023-10-11' },
			{ slip: 'A', line: 6, result: '失败', at: '2023-10-25' },
		],
		refunds: [{ slip: 'A', line: 2, closed: '2023-10-20' }],
	});
	const count = (at: string) =>
		db.rows(
			`select failed::integer as failed, amount_failed::integer as amount, reissued::integer as reissued
			from monitoring_failure(202310, $at::timestamp)`,
			{ at },
		);
	expect(await count('2023-10-25')).toEqual([{ failed: 4, amount: 1400, reissued: 2 }]);
	expect(await count('2023-10-20')).toEqual([{ failed: 4, amount: 1400, reissued: 1 }]);
	expect(await count('2023-10-09')).toEqual([]);
});
