import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{},
			{ no: 'B', bank: '邮储银行' },
			{ no: 'C', bank: '信用社' },
			{ no: 'D', bank: '信用社', region: '419902', project: '2130122' },
		],
		payments: ['A', 'B', 'C', 'D'].flatMap((slip) => [
			{ slip, townshipName: '东镇' },
			{ slip, line: 2, townshipName: '西镇' },
		]),
		feedback: [
			{ result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'C', result: '成功', at: '2023-10-09' },
			{ slip: 'C', line: 2, result: '成功', at: '2023-10-09' },
			{ slip: 'D', result: '失败', at: '2023-10-09' },
		],
	});
});

async function ranks(by: string, region: string | null, indicator = 'successRate') {
	const rows = await db.rows(
		`select name, rank, tied
		from within_row(202310, 'month', timestamp '2023-11-01', $by::varchar, $region::varchar, $indicator::varchar)`,
		{ by, region, indicator },
	);
	return rows.map(({ name, rank, tied }) => `${String(name)} ${tied ? '并列' : ''}${String(rank)}`);
}

test('一个县内的银行、部门、乡镇各排各的，相同的并列', async () => {
	expect(await ranks('bank', '419901')).toEqual(['信用社 1', '农商行 并列2', '邮储银行 并列2']);
	expect(await ranks('department', '419901')).toEqual(['民政局 1']);
	expect(await ranks('township', '419901')).toEqual(['东镇 1', '西镇 2']);
});

test('全市的按全市的数排', async () =>
	expect(await ranks('bank', null)).toEqual(['信用社 并列1', '农商行 并列1', '邮储银行 并列1']));

test('遗留率低的在前；没有成功的没有推送率，不排名', async () => {
	expect((await ranks('bank', null, 'leftoverRate')).at(-1)).toBe('信用社 3');
	expect(await ranks('bank', '419902', 'pushRate')).toEqual(['信用社 null']);
});
