import { expect, test } from 'vitest';
import { BenchmarkEntry, writtenE8 } from './benchmarks.ts';

test.each([
	['99.94%', 99_940_000],
	['100%', 100_000_000],
	['0.000001%', 1],
	['0.3‰', 30_000],
	['1000‰', 100_000_000],
	['0.00001‰', 1],
])('%s 按亿分之一精确换算', (text, e8) => {
	expect(writtenE8(text)).toBe(e8);
});

const entry = { month: '2023-10', scope: 'month', indicator: 'successRate' };

test.each([
	[{ province: '99.94' }, '比率应连单位写，如 99.94% 或 0.3‰'],
	[{ province: '100.01%' }, '比率不能超过100%'],
	[{}, '全省平均、我市数值、我市排名至少填一项'],
	[{ cityRank: 19, unitsRanked: 18 }, '我市排名不能大于参评数'],
])('%j 不能录入：%s', (more, message) => {
	const parsed = BenchmarkEntry.safeParse({ ...entry, ...more });
	expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message);
});

test('只有排名也可以录入；取消录入不必填数', () => {
	expect(BenchmarkEntry.parse({ ...entry, cityRank: 3, unitsRanked: 18 })).toMatchObject({
		province: null,
		cityRank: 3,
	});
	expect(BenchmarkEntry.parse({ ...entry, isRemoved: true })).toMatchObject({ isRemoved: true });
});
