import { expect, test } from 'vitest';
import { stepReached, stepText } from './ladder.ts';
import { explanation } from './october.fixture.ts';

test('再成功多少，位次看到达的最后一级', () => {
	const { ladder, benchmark } = explanation();
	expect(stepReached(ladder, 1300)?.rank).toBe(10);
	expect(stepReached(ladder, 1521)?.mark).toBe('benchmark');
	expect(stepReached(ladder, 0)?.rank).toBe(11);
	expect(ladder.map((step) => stepText(step, benchmark))).toEqual([
		'当前',
		'超过滑县',
		'达到全省平均',
		'遗留、待反馈全部成功（上限）',
	]);
});
