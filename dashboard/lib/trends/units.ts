import type { Trends } from '#contract';
import { mostUnits } from '#lib/charts/trend.ts';

/** The units whose lines are drawn: those in the address (`units`), else the chosen one, else 全市 or the first. */
export function chosenUnits(url: URL, { rows }: Trends): string[] {
	const known = (key: string) => rows.some((row) => row.key === key);
	const asked = (url.searchParams.get('units') ?? '').split(',').filter(known);
	if (asked.length > 0) return [...new Set(asked)].slice(0, mostUnits);
	const region = url.searchParams.get('region') ?? '';
	return known(region) ? [region] : rows.slice(0, 1).map(({ key }) => key);
}

/** The address's `units` with one more, or without one that is there; the last one stays. */
export function toggled(units: readonly string[], key: string): string {
	const rest = units.filter((unit) => unit !== key);
	if (rest.length === units.length) return [...units, key].slice(-mostUnits).join(',');
	return (rest.length > 0 ? rest : units).join(',');
}
