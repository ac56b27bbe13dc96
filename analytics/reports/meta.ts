import type { Connection, Row } from '../../sql/database.server.ts';
import { Meta } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { instantWithZone, monthText } from './period.ts';
import { seenRegions, sees } from './regions.ts';

/** What there is to choose from, and how fresh it is. A month's `due` is that of the units the reader may see. */
export async function meta(db: Connection, visible: Visible): Promise<Meta> {
	const [city] = await db.rows("select key, name, place from city_unit where key <> '-'");
	const regions = await db.rows(
		'select region_code as key, region_name as name from region where is_ranked order by sort_order, region_code',
	);
	const months = await db.rows('select * from known_month($regions::varchar[])', { regions: seenRegions(visible) });
	const published = new Map((await db.rows('select * from publication')).map((row) => [row.month, row]));
	const [freshness] = await db.rows('select * from freshness');
	const [calendar] = await db.rows(
		'select min(year(day)) as known_from, max(year(day)) as known_until from working_day',
	);
	return Meta.parse({
		city: city ?? null,
		regions: regions.filter((region) => sees(visible, String(region.key))),
		months: months.map(({ month, due, success_rule }) => ({
			month: monthText(month),
			due,
			...publicationOf(published.get(month)),
			rule: { successRate: success_rule },
		})),
		files: freshness?.files,
		workingDays: { from: Number(calendar?.known_from), until: Number(calendar?.known_until) },
		loadedAt: freshness?.loaded_at ? instantWithZone(String(freshness.loaded_at)) : null,
		dataVersion: freshness?.version,
	});
}

function publicationOf(row: Row | undefined) {
	if (!row) return { state: 'live' };
	const { revision, published_at, is_changed: isChanged, is_damaged: isDamaged } = row;
	const at = instantWithZone(String(published_at));
	return { state: 'published', publication: { revision, at, isChanged, isDamaged } };
}
