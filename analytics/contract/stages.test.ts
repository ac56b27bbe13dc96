import { expect, test } from 'vitest';
import { printHours } from './stages.ts';

test('用时写到小时', () => {
	expect([0, 3, 24, 28, 96].map(printHours)).toEqual(['不到1小时', '3小时', '1天', '1天4小时', '4天']);
});
