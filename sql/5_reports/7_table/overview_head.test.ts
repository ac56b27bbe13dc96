import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';
import { octoberBenchmarks, octoberRegions, octoberUnits } from '../../../tests/world/october.ts';
import { unitFigures } from '../../../tests/world/unit_figures.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({ regions: octoberRegions, benchmarks: octoberBenchmarks });
	await unitFigures(db, octoberUnits);
});

const head = async (region: string | null, regions: string | null) =>
	(
		await db.rows(
			"select * from overview_head(202310, 'month', timestamp '2023-11-01', $region::varchar, $regions::varchar[])",
			{ region, regions },
		)
	)[0];

test('几个单位落后，哪个单位的未成功最多', async () =>
	expect(await head(null, null)).toEqual({
		...{ key: '410500', name: '全市', unpaid: 1799, lagging_units: 5 },
		largest: { key: '410505', name: '殷都区', share: { numerator: 1578, denominator: 1799 } },
	}));

test('县区只数看得到的单位，不说别的单位', async () =>
	expect(await head('410505', '["410505"]')).toEqual({
		...{ key: '410505', name: '殷都区', unpaid: 1578, lagging_units: 1, largest: null },
	}));

test('没有的单位没有名称', async () => expect(await head('410599999', null)).toMatchObject({ key: null }));
