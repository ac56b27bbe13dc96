import { expect, test } from 'vitest';
import type { BenchmarkRow } from '#contract';
import { benchmarkCells, benchmarksSentence } from './benchmarks.ts';
import { plain } from './phrase.ts';

const e8 = (numerator: number) => ({ numerator, denominator: 100_000_000 });
const said = { province: e8(99_940_000), city: null, cityRank: 3, unitsRanked: 18, source: '省厅通报' };
const row: BenchmarkRow = {
	...{ month: '2023-10', scope: 'month', indicator: 'successRate', entered: null },
	imported: { ...said, file: '基准.csv', line: 2 },
};

test('没有、都是导入的、有手工录入的', () => {
	expect(plain(benchmarksSentence([]))).toContain('落后按全市平均比较');
	expect(plain(benchmarksSentence([row]))).toBe('已有1项上级基准，最近是2023年10月；都由文件导入。');
	const entered = { ...row, entered: { ...said, enteredAt: '2023-11-22 09:40:00' } };
	expect(plain(benchmarksSentence([row, entered]))).toContain('其中1项由手工录入，以录入的为准');
});

test('以录入的为准，并说明导入的不用', () => {
	const entered = { ...said, province: e8(99_950_000), cityRank: null, source: '', enteredAt: '2023-11-22 09:40:00' };
	expect(benchmarkCells(row)).toMatchObject({ province: '99.94%', city: '—', rank: '第3（共18个）', replaced: null });
	expect(benchmarkCells({ ...row, entered })).toMatchObject({
		...{ province: '99.95%', rank: '—', source: '—', origin: '手工录入', replaced: '导入的99.94%不用' },
	});
});
