import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What the library that writes the package has no words for: how every paragraph is set unless it says otherwise. */
const setting =
	'<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

/**
 * The package with the same bytes each time, so that its hash can be kept: every date in it is `at` (Shanghai time), and
 * nobody is named as its author.
 */
export function fixed(bytes: Uint8Array, at: string): Buffer {
	const files = unzipSync(bytes);
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.split(/\D+/).map(Number);
	const stamp = new Date(Date.UTC(year, month - 1, day, hour - 8, minute, second)).toISOString().replace('.000Z', 'Z');
	change(files, 'docProps/core.xml', (core) =>
		core
			.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
			.replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, ''),
	);
	change(files, 'word/styles.xml', (styles) => styles.replace('<w:pPrDefault><w:pPr>', (start) => start + setting));
	// A zip has local time without a zone.
	return Buffer.from(zipSync(files, { mtime: new Date(year, month - 1, day, hour, minute, second) }));
}

function change(files: Record<string, Uint8Array>, path: string, to: (text: string) => string): void {
	const before = strFromU8(files[path] ?? new Uint8Array());
	const after = to(before);
	if (after === before) throw new Error(`${path} is not as expected`);
	files[path] = strToU8(after);
}
