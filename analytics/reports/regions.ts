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
