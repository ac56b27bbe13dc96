import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { loaded } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded({
		regions: [
			{ code: '419901', ranked: true },
			{ code: '419902', ranked: true },
		],
		slips: [
			{ bank: '农商行', township: '419901101', department: '老龄办' },
			{ no: 'B', project: '2130122' },
		],
		payments: [{ township: '419901102' }, { line: 2, townshipName: '河西镇' }],
	});
});

test.each([
	['region', ['419901', '419902']],
	['department', ['农业农村局', '老龄办']],
	['bank', ['农商行']],
	['project', ['2080502', '2130122']],
	['township', ['-', '419901101', '419901102', '419901:河西镇']],
])('%s', async (dimension, keys) => {
	const rows = await db.rows('select key from dimension_seen where dimension = $dimension', { dimension });
	expect(rows.map(({ key }) => String(key)).toSorted()).toEqual(keys.toSorted());
});
