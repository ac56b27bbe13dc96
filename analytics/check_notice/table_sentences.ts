import { normalised } from './normal.ts';
import { type Cell, isRow, type TextTable } from './table.ts';
import { type Head, headsOf } from './table_head.ts';
import type { Period, Reading } from './token.ts';
import { tokens } from './tokens.ts';

/** A cell as a sentence that says all its number leaves to the table: whose it is, of what, of when. */
export type CellSentence = { cell: Cell; text: string; period: Period };

const totals = /^(全市)?(合计|总计|平均)?$/;
const number = /^\d[\d,]*(\.\d+)?[%‰]?$/;
/** What a bare number counts, by the end of its head. */
const counted: [RegExp, string][] = [
	[/人次数?$/, '人次'],
	[/人数$/, '人'],
	[/项目(个数|数量|数)$/, '项'],
];

/**
 * The cells of tables whose number, measure, unit and period are all understood; others are left alone, as a number
 * read wrongly would be called wrong.
 */
export function cellSentences(tables: TextTable[], paragraphs: string[], readings: Reading[]): CellSentence[] {
	return tables.flatMap((table) => {
		const whose = (row: readonly Cell[]) => unitOf(row, readings);
		const begin = table.rows.findIndex((row) => whose(row) !== null);
		if (begin < 1) return [];
		const heads = headsOf(table.rows.slice(0, begin), readings);
		const above = paragraphs.slice(Math.max(0, table.first - captions), table.first).filter((text) => !isRow(text));
		const said = { period: periodAbove(above, readings), money: moneyAbove(above) };
		return table.rows.slice(begin).flatMap((row) => rowSentences(row, { whose: whose(row), heads, ...said }));
	});
}

/** How many paragraphs above a table may say what it is of. */
const captions = 4;

type Above = { period: Period | null; money: string };

function rowSentences(
	row: readonly Cell[],
	{ whose, heads, period: said, money }: Above & { whose: string | null; heads: (Head | null)[] },
): CellSentence[] {
	return row.flatMap((cell) => {
		const head = heads[cell.column];
		const period = head?.period ?? said;
		const value = normalised(cell.text).text;
		if (whose === null || !head || !period || cell.count !== 1 || !number.test(value)) return [];
		const stated = head.isPlace ? placeText(value) : valueText(value, head, money);
		return stated === null ? [] : [{ cell, period, text: `${whose}${head.words}${stated}` }];
	});
}

function placeText(value: string): string | null {
	return /^\d+$/.test(value) ? `第${value}位` : null;
}

/** A number with its unit; null where nothing says which. */
function valueText(value: string, { words, unit }: Head, money: string): string | null {
	if (/[%‰]$/.test(value)) return unit === '' || value.endsWith(unit) ? value : null;
	const own = counted.find(([end]) => end.test(words))?.[1] ?? (/率|比/.test(words) ? '' : money);
	const known = unit || own;
	return known === '' && value !== '0' ? null : `${value}${known}`;
}

/** The one unit that the first cells of a row name. */
function unitOf(row: readonly Cell[], readings: Reading[]): string | null {
	for (const { text } of row.slice(0, 2)) {
		const name = normalised(text).text;
		if (name !== '' && totals.test(name)) return '全市';
		const [only, ...others] = tokens(name, readings);
		const isWhole = only?.kind === 'region' && only.key !== null && only.from === 0 && only.to === name.length;
		if (isWhole && others.length === 0) return name;
	}
	return null;
}

/** The period that the nearest words above a table say. */
function periodAbove(above: readonly string[], readings: Reading[]): Period | null {
	const said = above.flatMap((text) =>
		tokens(normalised(text).text, readings).flatMap((token) => (token.kind === 'period' ? [token.period] : [])),
	);
	return said.at(-1) ?? null;
}

/** 单位：万元、人次 above a table. */
function moneyAbove(above: readonly string[]): string {
	const said = above.map((text) => /单位:.*?(万元|亿元|元)/.exec(normalised(text).text)?.[1]);
	return said.findLast((unit) => unit !== undefined) ?? '';
}
