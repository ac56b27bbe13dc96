import type { Connection } from '../../sql/database.server.ts';
import { Refusal } from '../refusal.ts';
import type { Visible } from '../visible.ts';

/** The units that a statement may show: a list of codes as text for `$regions::varchar[]`, or null for all. */
export function seenRegions(visible: Visible): string | null {
	return visible.regions === 'all' ? null : JSON.stringify(visible.regions);
}

/** Whether a reader may see a unit. */
export function sees(visible: Visible, region: string): boolean {
	return visible.regions === 'all' || visible.regions.includes(region);
}

/** The unit whose figures stand for the whole: the asked one, or the only one that the reader may see. */
export function onlyRegion(visible: Visible, region: string | undefined): string | null {
	if (region !== undefined) return region;
	return visible.regions !== 'all' && visible.regions.length === 1 ? (visible.regions[0] ?? null) : null;
}

/** Refuses a unit that is not on the list of units: an answer about it would look like one about the whole city. */
export async function assertKnown(db: Connection, region: string | undefined): Promise<void> {
	if (region === undefined) return;
	const rows = await db.rows('select 1 from region where region_code = $region', { region });
	if (rows.length === 0) throw new Refusal(404, `单位表中没有编码为“${region}”的单位，请重新选择单位`);
}
