import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

const rivals = `[
	{'key': '甲', 'numerator': 100, 'denominator': 100},
	{'key': '乙', 'numerator': 50, 'denominator': 50},
	{'key': '丙', 'numerator': 1, 'denominator': 2}
]`;

test.each([
	['最好的并列第1', '甲', [100, 100, 1], 1],
	['并列之后跳过名次', '丙', [1, 2, 1], 3],
	['再多一些就追平前面的', '丙', [2, 2, 1], 1],
	['越低越好的倒着排', '丙', [1, 2, -1], 1],
	['越低越好的并列第2', '甲', [100, 100, -1], 2],
])('%s', async (_, unit, [top, bottom, sign], expected) => {
	const [row] = await db.rows(
		'select rank_among(cast($rivals as struct(key varchar, numerator bigint, denominator bigint)[]), $unit, $top, $bottom, $sign) as answer',
		{ rivals, unit, top: top ?? 0, bottom: bottom ?? 0, sign: sign ?? 0 },
	);
	expect(row?.answer).toBe(expected);
});
