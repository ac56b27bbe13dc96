import type { Rows } from '../world.ts';

/** 甲县's slip at 农商行 and 乙县's at 邮储银行: four payments each; one of the first failed and was corrected late. */
export const twoBanks: Rows = {
	slips: [{}, { no: 'B', region: '419902', bank: '邮储银行' }],
	payments: [1, 2, 3, 4].flatMap((line) => [{ line }, { slip: 'B', line, amount: 500 }]),
	feedback: [
		...[1, 2, 3].map((line) => ({ line, result: '成功' as const, at: '2023-10-09' })),
		{ line: 4, result: '失败', at: '2023-10-09', reason: '户名不符' },
		{ line: 4, attempt: 2, result: '成功', at: '2023-10-20' },
		...[1, 2, 3].map((line) => ({ slip: 'B', line, result: '成功' as const, at: '2023-10-09' })),
	],
};
