import { expect, test } from 'vitest';
import { isRunning, sprintInstant } from './instant.ts';

test('当月看此刻（上海时间），其他月份看25日', () => {
	expect(sprintInstant('2023-11', new Date('2023-10-31T16:30:00Z'))).toBe('2023-11-01T00:30:00');
	expect(sprintInstant('2023-10', new Date('2023-10-31T16:30:00Z'))).toBe('2023-10-25');
	expect(isRunning('2023-11', new Date('2023-10-31T16:30:00Z'))).toBe(true);
	expect(isRunning('2023-10', new Date('2023-10-31T16:30:00Z'))).toBe(false);
});
