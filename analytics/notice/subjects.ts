import type { Connection } from '../../sql/database.server.ts';
import { NoticeSubjects } from '../contract/index.ts';
import { sees } from '../reports/regions.ts';
import type { Visible } from '../visible.ts';

/**
 * Whom bulletins can be about, in canonical order: units that are ranked, departments, banks. A reader of some units has
 * those units' bulletins only. 自查报告 can be of the city too.
 */
export async function noticeSubjects(db: Connection, visible: Visible): Promise<NoticeSubjects> {
	const rows = await db.rows(
		`select dimension, key, name from dimension_name
		where key <> '-' and (
			dimension in ('department', 'bank')
			or dimension = 'region' and key in (select region_code from region where is_ranked)
		)
		order by place nulls last, name, key`,
	);
	const city = await db.rows('select key, place as name from city_unit');
	const of = (dimension: string) =>
		rows.flatMap(({ key, name, ...row }) => (row.dimension === dimension ? [{ key, name }] : []));
	const isWhole = visible.regions === 'all';
	const county = of('region').filter(({ key }) => sees(visible, String(key)));
	return NoticeSubjects.parse({
		county,
		self: [...(isWhole ? city : []), ...county],
		department: isWhole ? of('department') : [],
		bank: isWhole ? of('bank') : [],
	});
}
