import type { FileHandle } from 'node:fs/promises';
import { posix } from 'node:path';
import { isDateFormat } from './cell.ts';
import { inflate, inflateWhole } from './inflate.ts';
import { attributesOf, textOf, xmlParser } from './xml.ts';
import type { Entry } from './zip.ts';

/** A sheet of a workbook that holds cells. */
export type SheetPart = { name: string; isHidden: boolean; entry: Entry };

/** What the cells of a workbook's sheets refer to. */
export type Workbook = {
	sheets: SheetPart[];
	parts: Entry[];
	strings: Entry | null;
	styles: Entry | null;
	is1904: boolean;
};

const PATH = 'xl/workbook.xml';
const NEEDED = new Set(['sharedStrings', 'styles']);

/** Finds the parts of a workbook in its archive; null where one is missing. */
export async function readWorkbook(file: FileHandle, entries: Map<string, Entry>): Promise<Workbook | null> {
	const main = entries.get(PATH);
	const links = entries.get('xl/_rels/workbook.xml.rels');
	if (!main || !links) return null;
	const parts = new Map(Array.from(entries, ([name, entry]) => [name.toLowerCase(), entry]));
	const targets = new Map<string, { type: string; entry: Entry | undefined }>();
	eachTag(await inflateWhole(file, links), 'Relationship', (tag) => {
		const type = (tag.get('Type') ?? '').replace(/.*\//, '');
		targets.set(tag.get('Id') ?? '', { type, entry: parts.get(pathOf(tag.get('Target') ?? '')) });
	});
	// Without its styles a date would be a number: what a workbook names must be there.
	if ([...targets.values()].some(({ type, entry }) => NEEDED.has(type) && !entry)) return null;
	const ofType = (type: string) => [...targets.values()].find((target) => target.type === type)?.entry ?? null;
	const strings = ofType('sharedStrings');
	const styles = ofType('styles');
	const workbook: Workbook = { sheets: [], parts: [main], strings, styles, is1904: false };
	const xml = await inflateWhole(file, main);
	eachTag(xml, 'workbookPr', (tag) => (workbook.is1904 = /^(1|true)$/.test(tag.get('date1904') ?? '')));
	let isComplete = true;
	eachTag(xml, 'sheet', (tag) => {
		const id = [...tag].find(([name]) => name.endsWith(':id'))?.[1];
		const target = targets.get(id ?? '');
		if (target && target.type !== 'worksheet') return;
		if (!target?.entry) isComplete = false;
		else workbook.sheets.push({ name: tag.get('name') ?? '', isHidden: isHidden(tag), entry: target.entry });
	});
	workbook.parts.push(...[strings, styles].filter((part) => part !== null), ...workbook.sheets.map((it) => it.entry));
	return isComplete && workbook.sheets.length > 0 ? workbook : null;
}

const isHidden = (tag: Attributes) => (tag.get('state') ?? 'visible') !== 'visible';

/** Targets are relative to the workbook's folder, or begin with a slash; upper and lower case are the same (ECMA-376-2, 6.3.5). */
function pathOf(target: string): string {
	return posix.resolve('/xl', target).slice(1).toLowerCase();
}

type Attributes = Map<string, string>;

function eachTag(xml: Buffer, name: string, take: (tag: Attributes) => void): void {
	const open = (found: string, bytes: Buffer, from: number, end: number) => {
		if (found === name) take(attributesOf(bytes, from, end));
	};
	xmlParser({ open, close() {}, text() {} }).push(xml);
}

/** All texts of a workbook are in memory at once: more bytes than this would fill it. */
const MAX_TEXT = 256 * 1024 ** 2;
const TEXT_HEAD = 24;

/**
 * The texts that cells of type `s` refer to by number; readings above the characters are left out. Null when there are
 * too many.
 */
export async function readStrings(file: FileHandle, entry: Entry | null, limit = MAX_TEXT): Promise<string[] | null> {
	const strings: string[] = [];
	let size = 0;
	let text = '';
	let isText = false;
	let isReading = false;
	const parser = xmlParser({
		open(name) {
			if (name === 'si') text = '';
			else if (name === 't') isText = !isReading;
			else if (name === 'rPh') isReading = true;
		},
		close(name) {
			if (name === 'si') {
				strings.push(unescapeText(text));
				size += TEXT_HEAD + 2 * text.length;
			} else if (name === 't') isText = false;
			else if (name === 'rPh') isReading = false;
		},
		text(bytes, from, end) {
			if (isText) text += textOf(bytes, from, end);
		},
	});
	if (!entry) return strings;
	for await (const chunk of inflate(file, entry)) {
		parser.push(chunk);
		if (size > limit) return null;
	}
	return strings;
}

/** Excel writes characters that XML does not allow as `_x000D_`. */
export function unescapeText(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Whether cells of a style (by its number) show dates. */
export async function readDateStyles(file: FileHandle, entry: Entry | null): Promise<boolean[]> {
	const formats = new Map<number, string>();
	const styles: boolean[] = [];
	if (!entry) return styles;
	let isCell = false;
	const parser = xmlParser({
		open(name, bytes, from, end) {
			const tag = attributesOf(bytes, from, end);
			const id = Number(tag.get('numFmtId') ?? 0);
			if (name === 'numFmt') formats.set(id, tag.get('formatCode') ?? '');
			else if (name === 'cellXfs') isCell = true;
			else if (name === 'xf' && isCell) styles.push(isDateFormat(id, formats.get(id)));
		},
		close(name) {
			if (name === 'cellXfs') isCell = false;
		},
		text() {},
	});
	for await (const chunk of inflate(file, entry)) parser.push(chunk);
	return styles;
}
