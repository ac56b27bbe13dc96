import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test.each([
	['99.97% 由 99.965% 进位', 99_965, 1000, 9997, 100, 100, true],
	['99.97% 不由 99.9649% 进位', 999_649, 10_000, 9997, 100, 100, false],
	['99.996% 印成 99.99%', 99_996, 1000, 9999, 100, 100, true],
	['99.996% 不印成 100%', 99_996, 1000, 10_000, 100, 100, false],
	['99.97% 不写成 99.9%', 9997, 100, 999, 10, 100, false],
	['99.54% 可以写成 99.5%', 9954, 100, 995, 10, 100, true],
	['100% 就是 100%', 100, 1, 100, 1, 100, true],
	['0 只由 0 而来', 1, 100_000, 0, 1, 1000, false],
	['0 是 0', 0, 100_000, 0, 1, 1000, true],
	['6.5亿 由 6.49 进位', 649, 100, 65, 10, null, true],
	['6.5亿 不由 6.44 而来', 644, 100, 65, 10, null, false],
])('%s', async (_rule, top, bottom, whole, tenfold, limit, isRight) => {
	const db = await loaded();
	const rows = await db.rows(
		'select prints_as($top::hugeint, $bottom::hugeint, $whole::hugeint, $tenfold::hugeint, $limit::integer) as is_right',
		{ top, bottom, whole, tenfold, limit },
	);
	expect(rows).toEqual([{ is_right: isRight }]);
});
