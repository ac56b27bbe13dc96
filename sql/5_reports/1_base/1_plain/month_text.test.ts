import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test('月份写作2023-10，没有月份的为空', async () => {
	const db = await loaded();
	const rows = await db.rows('select month_text(month) as text from (values (202310), (202401), (null)) as m (month)');
	expect(rows.map(({ text }) => text)).toEqual(['2023-10', '2024-01', null]);
});
