import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * An Office package with the same bytes each time, so that its hash can be kept: every date in it is `at` (Shanghai time),
 * and nobody is named as its author. `changes` are made to texts in it; one that changes nothing is a fault.
 */
export function repacked(
	bytes: Uint8Array,
	at: string,
	changes: Record<string, (text: string) => string> = {},
): Buffer {
	const files = unzipSync(bytes);
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.split(/\D+/).map(Number);
	const stamp = new Date(Date.UTC(year, month - 1, day, hour - 8, minute, second)).toISOString().replace('.000Z', 'Z');
	const all = { ...changes, 'docProps/core.xml': (core: string) => undated(core, stamp) };
	for (const [path, change] of Object.entries(all)) {
		const before = strFromU8(files[path] ?? new Uint8Array());
		const after = change(before);
		if (after === before) throw new Error(`${path} is not as expected`);
		files[path] = strToU8(after);
	}
	// A zip has local time without a zone.
	return Buffer.from(zipSync(files, { mtime: new Date(year, month - 1, day, hour, minute, second) }));
}

function undated(core: string, stamp: string): string {
	return core
		.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
		.replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, '');
}
