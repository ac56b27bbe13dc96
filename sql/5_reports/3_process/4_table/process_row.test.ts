import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../../database.server.ts';
import { given } from '../../../../tests/world.ts';

const Row = z.object({
	is_total: z.boolean(),
	name: z.string(),
	due: z.number(),
	rates: z.array(z.object({ indicator: z.string(), numerator: z.number(), denominator: z.number() })),
	stages: z.array(z.object({ stage: z.string(), median: z.number(), p90: z.number(), count: z.number() })),
	held: z.array(z.object({ band: z.string(), count: z.number(), amount: z.number() })),
});
type Row = z.infer<typeof Row>;

let db: Connection;
beforeAll(async () => {
	const lines = Array.from({ length: 10 }, (_, index) => index + 1);
	db = await given({
		slips: [
			{ funded: '2023-10-16 09:00' },
			{ no: 'B', region: '419902', bank: '邮储银行', funded: '2023-10-16 09:00' },
		],
		payments: [...lines.map((line) => ({ line })), { slip: 'B', amount: 700 }],
		feedback: lines.map((line) => ({
			line,
			result: '成功',
			at: `2023-10-${line <= 5 ? 16 : line <= 9 ? 18 : 30}`,
		})),
	});
});

async function rows(by: string, region: string | null = null, regions: string[] | null = null): Promise<Row[]> {
	const found = await db.rows(
		`select * from process_row(
			202310, 'month', timestamp '2023-11-01', $by::varchar, $region::varchar, $regions::varchar[]
		)`,
		{ by, region, regions: regions && JSON.stringify(regions) },
	);
	return found.map((row) => Row.parse(row));
}

const rate = (row: Row | undefined, id: string) => {
	const found = row?.rates.find(({ indicator }) => indicator === id);
	return found && `${found.numerator}/${found.denominator}`;
};

test('合计在前；没有任务的单位也列；全市是各单位分子之和÷分母之和', async () => {
	const found = await rows('region');
	expect(found.map(({ name, due }) => [name, due])).toEqual([
		['安东市', 11],
		['甲县', 10],
		['乙县', 1],
		['开发区', 0],
	]);
	expect(found.map((row) => rate(row, 'paymentTimeliness'))).toEqual(['9/11', '9/10', '0/1', undefined]);
});

test('按银行，应发多的在前；按部门有应纳尽纳率，按银行没有', async () => {
	expect((await rows('bank')).map(({ name }) => name)).toEqual(['安东市', '农商行', '邮储银行']);
	expect((await rows('bank')).map((row) => rate(row, 'projectCoverage'))).toEqual(['1/2', undefined, undefined]);
	expect((await rows('department')).map((row) => rate(row, 'projectCoverage'))).toEqual(['1/2', '1/1']);
});

test('只看一个单位，合计就是它；只能看几个单位的，合计是这几个', async () => {
	expect((await rows('bank', '419902')).map(({ name, due }) => [name, due])).toEqual([
		['乙县', 1],
		['邮储银行', 1],
	]);
	const several = await rows('region', null, ['419902', '419903']);
	expect(several.map(({ name, due }) => [name, due])).toEqual([
		['合计', 1],
		['乙县', 1],
		['开发区', 0],
	]);
	expect(rate(several[0], 'projectCoverage')).toBeUndefined();
});

test('中位数是半数不超过的最小天数，P90是九成不超过的最小天数', async () => {
	const [, own] = await rows('region');
	expect(own?.stages.find(({ stage }) => stage === 'answer')).toEqual({
		...{ stage: 'answer', median: 0, p90: 2, count: 10 },
	});
});

test('滞留的金额按天数分档', async () => {
	const [total] = await rows('region');
	expect(total?.held).toEqual([{ band: '11-20', count: 1, amount: 700 }]);
});
