import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless } from '../../../../analytics/encode/csv.ts';
import { runs } from '../../../../tests/property/runs.ts';
import { given } from '../../../../tests/world.ts';

test('R39 表格软件会当作公式的文字，前面加一个撇号；与答复的表格一样', async () => {
	const db = await given({});
	const text = fc.array(fc.constantFrom('=', '+', '-', '@', '＝', ' ', '　', '"', "'", '\t', '\n', 'a', '张', '1'), {
		maxLength: 6,
	});
	await fc.assert(
		fc.asyncProperty(text, async (letters) => {
			const written = letters.join('');
			const [row] = await db.rows('select harmless($written::varchar) as told', { written });
			expect(row?.told).toBe(harmless(written));
		}),
		runs(200),
	);
	const [none] = await db.rows('select harmless(null) as told');
	expect(none?.told).toBeNull();
});
