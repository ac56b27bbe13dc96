/** What a spreadsheet program would take for a formula (security.md, R39). */
const formula = /^[\s"']*[=+\-@＝＋－＠\t\r\n\0]/;

/** Digits that it would cut, round or strip of their zeros: as a number, and once more when it saves. */
const fragile = /^(?:0\d+|\d{12,}|\d+[eE]\d+)$/;

/** A cell of a CSV file as a spreadsheet program leaves it alone: an apostrophe before a formula, a tab before digits. */
export function protect(cell: string): string {
	if (fragile.test(cell)) return `\t${cell}`;
	return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell that was protected. */
export function unprotect(cell: string): string {
	const rest = cell.slice(1);
	if (cell.startsWith('\t') && fragile.test(rest)) return rest;
	return cell.startsWith("'") && formula.test(rest) ? rest : cell;
}
