import { padEnd, padStart, widthOf } from './width.ts';

/** A column of a printed table: its title, and whether its cells are numbers (set right). */
export type PrintedColumn = { title: string; isNumber?: boolean };

/** A table for people on a terminal. */
export function printTable(columns: readonly PrintedColumn[], rows: readonly (readonly string[])[]): string {
	const widths = columns.map(({ title }, index) =>
		Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ''))),
	);
	const line = (cells: readonly string[]) =>
		columns
			.map(({ isNumber }, index) => (isNumber ? padStart : padEnd)(cells[index] ?? '', widths[index] ?? 0))
			.join('  ')
			.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	return `${[line(columns.map(({ title }) => title)), rule, ...rows.map(line)].join('\n')}\n`;
}
