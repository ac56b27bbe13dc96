import { expect, test } from 'vitest';
import type { Checks } from '#contract';
import { checksNote, passedNote } from './checks.ts';

const runAt = '2023-11-22T09:40:00+08:00';

/** Results of as many checks, each with its number of violations. */
const results = (...violations: number[]): Checks => ({
	runAt,
	checks: violations.map((count, index) => ({ id: `c${index}`, title: `检查${index}`, violations: count, sample: [] })),
});

test('数据检查：几项中有几项发现问题，何时检查', () => {
	expect(checksNote(results(0, 1855, 2))).toBe('3项中有2项发现问题，11月22日09:40检查');
	expect(checksNote(results(0, 0))).toBe('2项全部通过，11月22日09:40检查');
	expect(checksNote({ ...results(0, 0), runAt: null })).toBe('2项全部通过，刚刚检查');
});

test('通过的检查只列名称；一项也没有通过就不写', () => {
	expect(passedNote(results(0, 1, 0))).toBe('通过：检查0、检查2。');
	expect(passedNote(results(1))).toBe('');
});
