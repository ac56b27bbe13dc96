import type { Column, Format } from '../formats/format.ts';
import type { Unit } from '../formats/profile.ts';

/** A header as it is compared: without full-width forms, spaces, line breaks, `*`, and what stands in brackets. */
export function plainHeader(text: string): string {
	const plain = text.normalize('NFKC').replace(/[\s*\u200b\ufeff]/g, '');
	return plain.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '').toLowerCase();
}

/** What a format makes of a header row. */
export type Mapping = {
	format: Format;
	/** The column at each position, or null. */
	columns: (Column | null)[];
	/** How many header cells it claims. */
	known: number;
	/** Required columns that are not there. */
	missing: Column[];
	/** Columns that more than one header cell claims, with the positions. */
	doubled: { column: Column; positions: number[] }[];
};

/** Maps header cells to a format's columns; an alias counts only where the canonical header is absent. */
export function mapHeader(format: Format, header: readonly string[]): Mapping {
	const plain = header.map(plainHeader);
	const mapping: Mapping = { format, columns: header.map(() => null), known: 0, missing: [], doubled: [] };
	const canonical = new Set(format.columns.map((column) => plainHeader(column.header)));
	const positionsOf = (names: readonly string[]) => plain.flatMap((text, at) => (names.includes(text) ? [at] : []));
	for (const column of format.columns) {
		let positions = positionsOf([plainHeader(column.header)]);
		if (positions.length === 0) {
			positions = positionsOf((column.aliases ?? []).map(plainHeader).filter((alias) => !canonical.has(alias)));
		}
		for (const at of positions) mapping.columns[at] = column;
		mapping.known += positions.length;
		if (positions.length === 0 && column.required) mapping.missing.push(column);
		if (positions.length > 1) mapping.doubled.push({ column, positions });
	}
	return mapping;
}

/** The unit that a title row says amounts are in; null where it says none. */
export function unitSaid(cells: readonly string[]): Unit | null {
	const text = cells.join(' ').normalize('NFKC').replace(/\s/g, '');
	if (/单位[:：]?万元|\(万元\)/.test(text)) return '万元';
	return /单位[:：]?元|\(元\)/.test(text) ? '元' : null;
}

/** Names of the columns by position: see `Shape`. What the header says of a unit goes before the title and the profile. */
export function columnNames(mapping: Mapping, header: readonly string[], titleUnit: Unit | null): string[] {
	let extras = 0;
	return mapping.columns.map((column, at) => {
		if (!column) return `extra_${++extras}`;
		const text = header[at] ?? '';
		const said = /[([【][^)\]】]*?(万?元)/.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1];
		const unit = said ?? titleUnit ?? column.units?.get(plainHeader(text));
		return column.money && unit === '万元' ? `${column.name}_wan` : column.name;
	});
}
