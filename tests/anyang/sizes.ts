import type { Figures } from '../../analytics/contract/index.ts';
import type { Period } from './disagreements.ts';

/** How a count or amount is printed: the divisor of the printed unit, and the number behind it. */
const sizes: Record<string, { of: (row: Figures) => number; unit: number }> = {
	projects: { of: (row) => row.projects, unit: 1 },
	amountPaid_wan: { of: (row) => row.amountPaid, unit: 1_000_000 },
	amountPaid_yi: { of: (row) => row.amountPaid, unit: 10_000_000_000 },
	persons_wan: { of: (row) => row.persons, unit: 10_000 },
	paid_wan: { of: (row) => row.paid, unit: 10_000 },
};

/**
 * Every count, amount and «most of» of the notice that the loaded data do not print, as sentences. `scale` is the
 * demo's: at scale 1 all are compared, at a smaller one only the projects and who has most.
 */
export function sizeDisagreements({ data, notice }: Period, scale: number): string[] {
	const found: string[] = [];
	for (const [name, { of, unit }] of Object.entries(sizes)) {
		const isScaled = scale !== 1 && name !== 'projects';
		const total = notice.total[name];
		if (total !== undefined && !isScaled && !printsAs(of(data.total), unit, total)) {
			found.push(`${data.scope} total ${name}: notice prints ${total}, data have ${of(data.total)}`);
		}
		for (const [key, printed] of Object.entries(notice.byRegion[name] ?? {})) {
			const row = data.rows.find((one) => one.key === key);
			if (!row || typeof printed !== 'number') continue;
			if (!isScaled && !printsAs(of(row), unit, printed))
				found.push(`${data.scope} ${row.name} ${name}: notice prints ${printed}, data have ${of(row)}`);
			const ahead = data.rows.filter((other) => other.key !== key && of(other) >= of(row));
			found.push(...ahead.map((other) => `${data.scope} ${name}: ${other.name} is not less than ${row.name}`));
		}
	}
	return found;
}

function printsAs(value: number, unit: number, printed: number): boolean {
	return Math.floor((value * 200 + unit) / (2 * unit)) === Math.round(printed * 100);
}
