import { ensureFigures } from '../../analytics/figures.ts';
import type { Connection } from '../../sql/database.server.ts';
import { asked, type Counts, type Question } from '../world.ts';

/** The figures of every slice of a period at a cut-off, by `grouping|region|key`. */
export async function stored(db: Connection, question: Question): Promise<Record<string, Counts>> {
	await ensureFigures(db, asked(question));
	const rows = await db.rows(
		`select
			concat_ws('|', grouped_by, coalesce(region.key, ''), coalesce(named.key, '')) as slice,
			figure.* exclude (month, scope, cut_off, grouped_by, region_key, dimension_key)
		from figure
		left join dimension_key as named using (dimension_key)
		left join dimension_key as region on region.dimension_key = figure.region_key
		where figure.month = $month::integer and scope = $scope and cut_off = $cutOff::timestamp`,
		{ ...asked(question) },
	);
	return Object.fromEntries(
		rows.map(({ slice, ...counts }) => [
			String(slice),
			Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])),
		]),
	);
}
