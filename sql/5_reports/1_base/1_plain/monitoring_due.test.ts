import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('月监测表截止当月25日0时', async () => {
	const db = await given({});
	expect(await db.rows('select monitoring_due(202302) as due')).toEqual([{ due: '2023-02-25 00:00:00' }]);
});
