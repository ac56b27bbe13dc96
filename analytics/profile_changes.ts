import { formats } from '../ingest/formats/index.ts';
import { vocabularies } from '../ingest/formats/vocabulary.ts';
import type { FormatProfile } from './contract/index.ts';

/** What one profile has that another has not, as sentences. */
export function profileChanges(before: FormatProfile, after: FormatProfile): { added: string[]; removed: string[] } {
	const [old, fresh] = [new Set(entriesOf(before)), new Set(entriesOf(after))];
	return { added: [...fresh.difference(old)], removed: [...old.difference(fresh)] };
}

function entriesOf({ headers, units, words, reasons }: FormatProfile): string[] {
	return [
		...headers.map(({ kind, column, header }) => `${titleOf(kind)}的列名“${header}”是“${headerOf(kind, column)}”`),
		...units.map(({ kind, header, unit }) => `${titleOf(kind)}的列“${header}”单位是${unit}`),
		...words.map(
			({ kind, column, word, meaning }) =>
				`${titleOf(kind)}“${headerOf(kind, column)}”里的“${word}”表示${meaningOf(kind, column, meaning)}`,
		),
		...reasons.map(reasonEntry),
	];
}

function reasonEntry({ bank, code, words, reason }: FormatProfile['reasons'][number]): string {
	const said = [code === null ? '' : `返回码${code}`, words === null ? '' : `原因含“${words}”`];
	return `${bank === null ? '各银行' : `银行${bank}`}${said.filter((part) => part !== '').join('且')}归为${reason}`;
}

/** Chinese name of a kind. */
export function titleOf(kind: string): string {
	return formats.find((format) => format.kind === kind)?.title ?? kind;
}

/** Chinese name of a column. */
export function headerOf(kind: string, column: string): string {
	const format = formats.find((one) => one.kind === kind);
	return format?.columns.find(({ name }) => name === column)?.header ?? column;
}

/** Chinese name of what a word of a column means. */
export function meaningOf(kind: string, column: string, meaning: string): string {
	const vocabulary = vocabularies.find((one) => one.kind === kind && one.column === column);
	return vocabulary?.meanings.find((one) => one.meaning === meaning)?.title ?? meaning;
}
