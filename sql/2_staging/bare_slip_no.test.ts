import { expect, test } from 'vitest';
import { loaded } from '../../tests/world.ts';

test.each([
	['FD-0012', 'FD12'],
	['fd0012', 'FD12'],
	['FD100', 'FD100'],
	['0012', '12'],
	['FD2023-0010', 'FD20230010'],
])('单号%s的骨架是%s', async (written, bare) => {
	const db = await loaded();
	expect(await db.rows('select bare_slip_no($written) as bare', { written })).toEqual([{ bare }]);
});
