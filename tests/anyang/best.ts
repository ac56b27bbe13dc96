import type { Notice } from './notice.ts';

type Best = { indicator: string; units: string[]; isTied: boolean };

/**
 * The units that print the best value of each rate, as the notice lists them: 100 % and 0 are ties; one that an unnamed
 * unit may reach is left out.
 */
export function bestUnits({ byRegion }: Notice['month']): Best[] {
	return Object.entries(byRegion).flatMap(([name, stated]) => {
		const [indicator = '', unit] = name.split('_');
		if (unit !== 'pct' && unit !== 'permille') return [];
		const printed = Object.values(stated).filter((value) => typeof value === 'number');
		const best = unit === 'permille' ? Math.min(...printed) : Math.max(...printed);
		const isTied = best === 0 || best === 100;
		if (!isTied && 'others' in stated) return [];
		const units = Object.keys(stated).filter((key) => stated[key] === best);
		return [{ indicator, units: units.toSorted(), isTied }];
	});
}
