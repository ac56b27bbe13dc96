import { expect, test } from 'vitest';
import { missingSteps } from './missing.ts';

const held = (...rows: number[]) => {
	const all = new Set(rows);
	return (at: number) => all.has(at);
};

test('滚动到哪里，只取看得见而手上没有的那几段', () => {
	expect(missingSteps(0, 14, held())).toEqual([0]);
	expect(missingSteps(50, 70, held())).toEqual([0, 60]);
	expect(missingSteps(50, 70, held(...Array.from({ length: 60 }, (_, at) => at)))).toEqual([60]);
	expect(missingSteps(99_990, 99_999, held())).toEqual([99_960]);
	expect(missingSteps(3, 5, held(3, 4, 5))).toEqual([]);
});
