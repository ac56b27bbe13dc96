import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

const failed = (line: number, reason: string, at = '2023-10-09 10:00') => ({
	line,
	result: '失败' as const,
	at,
	reason,
});

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{},
			{ no: 'B', original: 'A', funded: '2023-10-20' },
			{ no: 'C', original: 'A', funded: '2023-11-02' },
			{ no: 'D', region: '419902' },
		],
		payments: [
			...[1, 2, 3, 4, 5, 6].map((line) => ({ line })),
			{ slip: 'B', of: 'A/1' },
			{ slip: 'B', line: 2, of: 'A/2' },
			{ slip: 'C', of: 'A/3' },
			{ slip: 'D' },
		],
		feedback: [
			...[1, 2, 3, 4].map((line) => failed(line, '账户已销户')),
			failed(5, '久悬户'),
			{ slip: 'B', line: 2, result: '失败', at: '2023-10-25', reason: '户名不符' },
			{ line: 4, attempt: 2, result: '处理中', at: '2023-10-20' },
			{ slip: 'D', ...failed(1, '久悬户') },
		],
	});
});

test('遗留的原因，谁来办，怎么办；已再发未反馈的与未处理的分开', async () => {
	const rows = await db.rows("select * from reason_part(202310, 'month', timestamp '2023-11-01', '419901')");
	expect(rows).toEqual([
		{
			...{ code: 'F03', name: '账户已销户', actor: '乡镇、银行', remedy: '换卡后更新账号再发' },
			...{ count: 3, share: { numerator: 3, denominator: 5 }, reissued: 2, untouched: 1 },
		},
		{
			...{ code: 'F01', name: '户名不符', actor: '乡镇、主管部门', remedy: '核对姓名（生僻字、间隔号、曾用名）后再发' },
			...{ count: 1, share: { numerator: 1, denominator: 5 }, reissued: 0, untouched: 1 },
		},
		{
			...{ code: 'F06', name: '睡眠户、不动户、久悬', actor: '对象、银行', remedy: '到网点激活' },
			...{ count: 1, share: { numerator: 1, denominator: 5 }, reissued: 0, untouched: 1 },
		},
	]);
});

test('没有遗留的单位没有原因', async () =>
	expect(await db.rows("select * from reason_part(202310, 'month', timestamp '2023-11-01', '419903')")).toEqual([]));
