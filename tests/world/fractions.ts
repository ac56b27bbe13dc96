import type { Connection } from '../../sql/database.server.ts';
import { asked, type Question } from '../world.ts';

/**
 * What slices add up to by unit (`-`: of none): `numerator/denominator`, and `?n` behind it where n are unknown. `sql`
 * binds `$month`, `$scope` and `$cutOff`.
 */
export async function fractions(db: Connection, sql: string, question: Question = {}): Promise<Record<string, string>> {
	const sums = new Map<string, [number, number, number]>();
	const names = await db.rows("select dimension_key, name from dimension_name where dimension = 'region'");
	for (const row of await db.rows(sql, asked(question))) {
		const name = String(names.find(({ dimension_key: key }) => key === row.region_key)?.name ?? '-');
		const [top, bottom, unknown] = sums.get(name) ?? [0, 0, 0];
		sums.set(name, [top + Number(row.numerator), bottom + Number(row.denominator), unknown + Number(row.unknown)]);
	}
	const text = ([top, bottom, unknown]: [number, number, number]) => `${top}/${bottom}${unknown ? `?${unknown}` : ''}`;
	return Object.fromEntries([...sums].map(([name, sum]) => [name, text(sum)]));
}
