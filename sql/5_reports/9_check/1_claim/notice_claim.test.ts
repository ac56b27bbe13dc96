import { expect, test } from 'vitest';
import { notedClaims } from '../../../../tests/world/notice_claims.ts';
import { loaded } from '../../../../tests/world.ts';

test('文中的说法逐条成行，小数位变成十的倍数，没有数的为空', async () => {
	const db = await loaded();
	const asked = notedClaims({ whole: '9997', places: 2, unit: '%' }, { kind: 'extreme', keys: ['410526'] });
	const rows = await db.rows(
		'select id, kind, whole::double as whole, tenfold::double as tenfold, keys from notice_claim($claims::varchar)',
		asked,
	);
	expect(rows).toEqual([
		{ id: 0, kind: 'figure', whole: 9997, tenfold: 100, keys: [] },
		{ id: 1, kind: 'extreme', whole: null, tenfold: null, keys: ['410526'] },
	]);
});
