import type { Rows } from './rows.ts';

/**
 * October: 张三 fails on two slips and is paid on the first, 李四 fails with a wording that nobody knows, 王五 with none,
 * 赵六 is paid at once; what fails in November is not yet so.
 */
export const failing: Rows = {
	slips: [
		{ no: 'A', funded: '2023-10-08' },
		{ no: 'B', funded: '2023-10-10' },
	],
	payments: [
		{ slip: 'A', line: 1, person: '张三', account: '1' },
		{ slip: 'A', line: 2, person: '李四', account: '2' },
		{ slip: 'A', line: 3, person: '赵六', account: '3' },
		{ slip: 'A', line: 4, person: '王五', account: '4' },
		{ slip: 'B', line: 1, person: '张三', account: '1' },
		{ slip: 'B', line: 2, person: '赵六', account: '3' },
	],
	feedback: [
		{ slip: 'A', line: 1, attempt: 1, result: '失败', at: '2023-10-09 09:00', reason: '账户已销户' },
		{ slip: 'A', line: 1, attempt: 2, result: '成功', at: '2023-10-12 09:00' },
		{ slip: 'A', line: 2, attempt: 1, result: '失败', at: '2023-10-09 09:00', reason: '原因不详，6217000012345678' },
		{ slip: 'A', line: 3, attempt: 1, result: '成功', at: '2023-10-09 09:00' },
		{ slip: 'A', line: 4, attempt: 1, result: '失败', at: '2023-10-09 09:00', reason: '' },
		{ slip: 'B', line: 1, attempt: 1, result: '失败', at: '2023-10-11 09:00', reason: '户名不符' },
		{ slip: 'B', line: 1, attempt: 2, result: '失败', at: '2023-10-13 09:00', reason: '账户已销户' },
		{ slip: 'B', line: 2, attempt: 1, result: '失败', at: '2023-11-02 09:00', reason: '户名不符' },
	],
};
