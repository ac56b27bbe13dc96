import type { Column, Format } from '../ingest/formats/format.ts';
import { formats } from '../ingest/formats/index.ts';
import { vocabularies } from '../ingest/formats/vocabulary.ts';
import { plainHeader } from '../ingest/read/header.ts';
import type { FormatFault, FormatProfile } from './contract/index.ts';
import { headerOf, meaningOf, titleOf } from './profile_changes.ts';

/** A rule that ships for all banks: its code, or one of its words. */
export type ShippedReason = { code: string | null; word: string | null; reason: string };

type Entry<Part extends keyof FormatProfile> = FormatProfile[Part][number];

/**
 * What is wrong with a profile, in Chinese, entry by entry: it may only add to what ships, and say a thing once. Empty
 * for a sound one.
 */
export function profileFaults(profile: FormatProfile, shipped: readonly ShippedReason[]): FormatFault[] {
	return [
		...faultsOf('headers', profile.headers, headerFault),
		...faultsOf('units', profile.units, (entry, before) => unitFault(entry, before, profile)),
		...faultsOf('words', profile.words, wordFault),
		...faultsOf('reasons', profile.reasons, (entry, before) => reasonFault(entry, before, shipped)),
	];
}

function faultsOf<One>(
	part: FormatFault['part'],
	entries: readonly One[],
	faultOf: (entry: One, before: readonly One[]) => string | null,
): FormatFault[] {
	return entries.flatMap((entry, place) => {
		const message = faultOf(entry, entries.slice(0, place));
		return message === null ? [] : [{ part, place, message }];
	});
}

const formatOf = (kind: string): Format | undefined => formats.find((format) => format.kind === kind);

const knows = (column: Column, plain: string) =>
	[column.header, ...(column.aliases ?? [])].some((name) => plainHeader(name) === plain);

function headerFault(entry: Entry<'headers'>, before: readonly Entry<'headers'>[]): string | null {
	const { kind, column, header } = entry;
	const format = formatOf(kind);
	if (!format?.columns.some(({ name }) => name === column)) return `${titleOf(kind)}没有列“${column}”`;
	const plain = plainHeader(header);
	if (plain === '') return `列名“${header}”只有括号、空格或星号，比对时会被略去，请写出名称`;
	const owner = format.columns.find((one) => knows(one, plain));
	if (owner?.name === column) return `“${header}”本来就认作“${owner.header}”，不需要登记`;
	if (owner) return `“${header}”是系统自带的列名，指“${owner.header}”，不能改指“${headerOf(kind, column)}”`;
	const twin = before.find((other) => other.kind === kind && plainHeader(other.header) === plain);
	return twin ? `“${header}”已登记为“${headerOf(kind, twin.column)}”，一个列名只能登记一次` : null;
}

function unitFault(
	{ kind, header }: Entry<'units'>,
	before: readonly Entry<'units'>[],
	{ headers }: FormatProfile,
): string | null {
	const plain = plainHeader(header);
	const money = (formatOf(kind)?.columns ?? []).filter((column) => column.money);
	const isAdded = headers.some(
		(entry) =>
			entry.kind === kind &&
			plainHeader(entry.header) === plain &&
			money.some((column) => column.name === entry.column),
	);
	if (!isAdded && !money.some((column) => knows(column, plain)))
		return `“${header}”不是${titleOf(kind)}的金额列，不能设单位；新列名请先登记到金额列`;
	const said = /[([【][^)\]】]*?(万?元)/.exec(header.normalize('NFKC'))?.[1];
	if (said) return `“${header}”自己写明了${said}，以表头为准，不需要设单位`;
	const isTwice = before.some((other) => other.kind === kind && plainHeader(other.header) === plain);
	return isTwice ? `“${header}”的单位已设过，一个列名只能设一次` : null;
}

/** A word as cells are compared: see sql/typing/cells/clean/clean_word.sql. */
const plainWord = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

function wordFault(entry: Entry<'words'>, before: readonly Entry<'words'>[]): string | null {
	const { kind, column, word, meaning } = entry;
	const vocabulary = vocabularies.find((one) => one.kind === kind && one.column === column);
	if (!vocabulary) return `${titleOf(kind)}的“${headerOf(kind, column)}”不能登记用语`;
	const titles = vocabulary.meanings.map(({ title }) => title).join('、');
	if (!vocabulary.meanings.some((one) => one.meaning === meaning)) return `“${word}”的含义只能是${titles}之一`;
	const plain = plainWord(word);
	const owner = vocabulary.meanings.find(({ words }) => words.includes(plain));
	if (owner?.meaning === meaning) return `“${word}”本来就认作${owner.title}，不需要登记`;
	if (owner) return `“${word}”是系统自带的用语，表示${owner.title}，不能改为${meaningOf(kind, column, meaning)}`;
	const twin = before.find(
		(other) => other.kind === kind && other.column === column && plainWord(other.word) === plain,
	);
	return twin ? `“${word}”已登记为${meaningOf(kind, column, twin.meaning)}，一个用语只能登记一次` : null;
}

function reasonFault(
	entry: Entry<'reasons'>,
	before: readonly Entry<'reasons'>[],
	shipped: readonly ShippedReason[],
): string | null {
	const { bank, code, words } = entry;
	if (code === null && words === null) return '返回码和原因用语至少填一个';
	if (words?.includes('|')) return '一条只登记一个用语，不用“|”隔开，请分开登记';
	const own = shipped.find((rule) => bank === null && rule.code === code && rule.word === words);
	if (own) return `${code ?? words ?? ''}是系统自带的对照，归为${own.reason}，不能改；可以只为一家银行登记`;
	const twin = before.find((other) => other.bank === bank && other.code === code && other.words === words);
	return twin ? `同一银行的同一返回码和用语已归为${twin.reason}，只能登记一次` : null;
}
