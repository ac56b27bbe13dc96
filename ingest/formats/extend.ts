import { plainHeader } from '../read/header.ts';
import type { Column, Format } from './format.ts';
import type { Profile } from './profile.ts';

/** The formats with the headers and units that a profile adds to them. */
export function extend(formats: readonly Format[], profile: Profile): Format[] {
	return formats.map((format) => ({
		...format,
		columns: format.columns.map((column) => extendColumn(format.kind, column, profile)),
	}));
}

function extendColumn(kind: string, column: Column, { headers, units }: Profile): Column {
	const added = headers.filter((entry) => entry.kind === kind && entry.column === column.name);
	if (added.length === 0 && !column.money) return column;
	const mine = units.filter((entry) => entry.kind === kind);
	return {
		...column,
		aliases: [...(column.aliases ?? []), ...added.map(({ header }) => header)],
		...(column.money ? { units: new Map(mine.map(({ header, unit }) => [plainHeader(header), unit])) } : {}),
	};
}
