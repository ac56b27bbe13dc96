import { normalised } from './normal.ts';
import type { Cell } from './table.ts';
import type { Period, Reading } from './token.ts';
import { tokens } from './tokens.ts';

/** What the numbers below a head are: of a measure, in its words, with a unit; places in its ranking; of which period. */
export type Head = { words: string; unit: string; isPlace: boolean; period: Period | null };

const places = /(位次|排名|名次|排位)$/;
const fillers = /(数值|指标值|情况)$/;
const units = /^(人次|人|项|个|万元|亿元|元|%|‰)$/;

/** The heads of a table, by column; null where a head says anything that is not understood. */
export function headsOf(rows: readonly Cell[][], readings: Reading[]): (Head | null)[] {
	const count = Math.max(0, ...rows.flat().map(({ column, span }) => column + span));
	const heads: (Head | null)[] = [];
	for (let column = 0; column < count; column++) {
		const text = textAbove(rows, column);
		heads.push(
			places.test(text) && text.replace(places, '') === '' ? placeBeside(heads.at(-1)) : headOf(text, readings),
		);
	}
	return heads;
}

/** 位次 alone is of the measure in the column before. */
function placeBeside(before: Head | null | undefined): Head | null {
	return before && !before.isPlace ? { ...before, isPlace: true } : null;
}

function textAbove(rows: readonly Cell[][], column: number): string {
	const texts = rows.map((row, place) => over(row, rows.slice(place + 1), column)?.text ?? '');
	return normalised(texts.join('')).text;
}

/** The head of a row above a column; in pasted text one over several columns stands in the first of them only. */
function over(row: readonly Cell[], lower: readonly Cell[][], column: number): Cell | undefined {
	const own = row.find((cell) => cell.column <= column && column < cell.column + cell.span);
	const isGrouped = lower.some((cells) => cells.some((cell) => cell.column === column && cell.text.trim() !== ''));
	if (!own || own.text.trim() !== '' || !isGrouped) return own;
	return row.findLast((cell) => cell.column < column && cell.text.trim() !== '');
}

function headOf(text: string, readings: Reading[]): Head | null {
	const bracket = /\(([^()]*)\)/.exec(text);
	if (bracket && !units.test(bracket[1] ?? '')) return null;
	const bare = text.replace(bracket?.[0] ?? '', '');
	const isPlace = places.test(bare);
	const words = bare.replace(places, '').replace(fillers, '');
	const said = tokens(words, readings);
	const measures = said.filter(({ kind }) => kind === 'measure');
	const [period, ...others] = said.flatMap((token) => (token.kind === 'period' ? [token.period] : []));
	const isAll = measures.length === 1 && others.length === 0 && said.length === measures.length + (period ? 1 : 0);
	if (!isAll || said.reduce((length, { from, to }) => length + to - from, 0) !== words.length) return null;
	return { words, unit: bracket?.[1] ?? '', isPlace, period: period ?? null };
}
