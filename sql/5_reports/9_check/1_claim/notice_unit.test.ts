import { expect, test } from 'vitest';
import { loaded } from '../../../../tests/world.ts';

test('各单位的比例：3‰、0.3%都是0.003；6.5亿元、65000万元都是6500000000分的十倍', async () => {
	const db = await loaded();
	const rows = await db.rows(
		`select unit, family, (written * down / up)::double as parts
		from (values ('%', 30), ('‰', 300), ('万元', 65000), ('元', 650000000)) as stated (unit, written)
		join notice_unit using (unit)
		order by unit`,
	);
	expect(rows).toEqual(
		[
			{ unit: '%', family: 'rate', parts: 0.3 },
			{ unit: '‰', family: 'rate', parts: 0.3 },
			{ unit: '万元', family: 'money', parts: 65_000_000_000 },
			{ unit: '元', family: 'money', parts: 65_000_000_000 },
		].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
	);
});
