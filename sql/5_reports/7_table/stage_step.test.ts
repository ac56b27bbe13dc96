import { expect, test } from 'vitest';
import type { Rows } from '../../../tests/world.ts';
import { given } from '../../../tests/world.ts';

async function steps(rows: Rows, regions: string[] | null = null) {
	const db = await given(rows);
	const found = await db.rows(
		"select step, measured, half, most from stage_step(202310, 'month', timestamp '2023-11-01', $regions::varchar[])",
		{ regions: regions && JSON.stringify(regions) },
	);
	return Object.fromEntries(found.map(({ step, measured, half, most }) => [step, [measured, half, most]]));
}

const funded = '2023-10-10 09:00';

test('发放单的用时按批次量：一半在几小时内，九成在几小时内', async () => {
	const audited = ['2023-10-09 10:00', '2023-10-09 12:00', '2023-10-10 08:59'];
	const slips = audited.map((at, index) => ({
		...{ no: `S${index}`, funded, created: '2023-10-09 09:00', audited: at },
		...{ arrived: '2023-10-10 07:30', confirmed: '2023-10-11 09:00' },
	}));
	const payments = slips.map(({ no }) => ({ slip: no }));
	expect(await steps({ slips, payments })).toMatchObject({
		audit: [3, 3, 23],
		funding: [3, 21, 23],
		arrival: [3, 1, 1],
		confirmation: [3, 24, 24],
		answer: [0, null, null],
	});
});

test('缺一个时间的、后一步反而早的、截止以后的，不量', async () => {
	const slips = [
		{ no: 'A', funded, created: '2023-10-09 09:00' },
		{ no: 'B', funded, created: '2023-10-09 09:00', audited: '2023-10-08 09:00', confirmed: '2023-11-02' },
	];
	expect(await steps({ slips, payments: [{}, { slip: 'B' }] })).toMatchObject({
		audit: [0, null, null],
		funding: [1, 48, 48],
		confirmation: [0, null, null],
	});
});

test('反馈和推送按人次量：拨款到第一次结果，成功到推送', async () => {
	const rows: Rows = {
		slips: [{ funded }, { no: 'B', funded, region: '419902' }],
		payments: [...[1, 2, 3].map((line) => ({ line, person: `第${line}人` })), { slip: 'B', person: '王五' }],
		feedback: [
			{ result: '成功', at: '2023-10-10 12:30' },
			{ line: 2, result: '失败', at: '2023-10-11 09:00' },
			{ line: 2, attempt: 2, result: '成功', at: '2023-10-15 09:00' },
		],
		pushes: [{ at: '2023-10-10 13:00' }, { line: 2, at: '2023-10-16 09:00' }, { line: 3, at: '2023-10-16' }],
	};
	expect(await steps(rows)).toMatchObject({ answer: [2, 3, 24], push: [2, 0, 24] });
	expect(await steps(rows, ['419902'])).toMatchObject({ answer: [0, null, null], push: [0, null, null] });
});
