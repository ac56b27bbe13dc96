import type { z } from 'zod';
import type { Connection, Row } from '../../sql/database.server.ts';
import { type Dimension, Figures, type Indicators, type IndicatorsQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod, type AskedPeriod } from './period.ts';
import { onlyRegion, seenRegions, sees } from './regions.ts';
import { shaped } from './shape.ts';

/**
 * The indicators of a period by a dimension, with the total of what is shown: the city, or the asked unit.
 * A reader of one unit gets its figures as the total. Null where the asked unit is not there or not visible.
 */
export async function indicators(
	db: Connection,
	visible: Visible,
	query: z.output<typeof IndicatorsQuery>,
): Promise<Indicators | null> {
	if (query.region !== undefined && !sees(visible, query.region)) return null;
	const { sql, head, rule } = await askedPeriod(db, query);
	const rows = await figureRows(db, visible, query, sql);
	const total = rows.find((row) => row.isTotal);
	if (!total) return null;
	return {
		...head,
		by: query.by,
		rule,
		total: Figures.parse(total),
		rows: rows.filter((row) => !row.isTotal).map((row) => Figures.parse(row)),
	};
}

async function figureRows(
	db: Connection,
	visible: Visible,
	{ by, region }: z.output<typeof IndicatorsQuery>,
	period: AskedPeriod['sql'],
): Promise<Record<string, unknown>[]> {
	const only = onlyRegion(visible, region);
	const regions = seenRegions(visible);
	return (await rowsBy(db, by, period, only, regions)).map(shaped);
}

/**
 * The total and the rows of a dimension, of the city, of one unit (`only`) or of several (`regions`, a list as text).
 * What the policy list says of projects comes from the figures by project.
 */
async function rowsBy(
	db: Connection,
	by: Dimension,
	period: AskedPeriod['sql'],
	only: string | null,
	regions: string | null,
): Promise<Row[]> {
	if (by === 'direct' || by === 'level') {
		return db.rows(
			'select * from project_part_row($month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $regions::varchar[])',
			{ ...period, by, regions: only === null ? regions : JSON.stringify([only]) },
		);
	}
	if (only === null && regions !== null) {
		return db.rows(
			'select * from several_units_row($month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $regions::varchar[])',
			{ ...period, by, regions },
		);
	}
	if (by === 'region') {
		return db.rows(
			'select * from unit_row($month::integer, $scope::varchar, $cutOff::timestamp, $region::varchar, $regions::varchar[])',
			{ ...period, region: only, regions },
		);
	}
	return db.rows(
		'select * from indicator_row($month::integer, $scope::varchar, $cutOff::timestamp, $by::varchar, $region::varchar)',
		{ ...period, by, region: only },
	);
}
