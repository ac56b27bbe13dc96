import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path/posix';
import { inflate, isDamage } from './inflate.ts';
import { DAMAGED, type Entry } from './zip.ts';

/** The files of an archive that a user has put there: no folders, nothing that a system adds by itself. */
export function membersOf(entries: Map<string, Entry>): Entry[] {
	return [...entries.values()].filter(({ name }) => !name.endsWith('/') && !isOfSystem(name));
}

function isOfSystem(name: string): boolean {
	const file = basename(name).toLowerCase();
	return name.startsWith('__MACOSX/') || file.startsWith('.') || file === 'thumbs.db' || file === 'desktop.ini';
}

/** Why an archive can't be taken in as one of several tables, or null. */
export async function archiveFault(file: FileHandle, entries: Map<string, Entry>): Promise<string | null> {
	const stranger = strangerOf(entries);
	if (stranger) return stranger;
	const members = membersOf(entries);
	if (members.length === 0) return '压缩包是空的，请重新打包';
	for (const member of members) if (!(await isWhole(file, member))) return `“${member.name}”${DAMAGED}`;
	return null;
}

/** What else a zip archive may be. */
function strangerOf(entries: Map<string, Entry>): string | null {
	if (entries.has('xl/workbook.bin')) return '不支持的格式（XLSB），请另存为 XLSX';
	if (entries.has('content.xml')) return '不支持的格式（ODS），请另存为 XLSX';
	if (![...entries.keys()].some((name) => /^(word|ppt)\//.test(name))) return null;
	return '不支持的格式（Word/PPT），请另存为 XLSX';
}

/** Whether an entry holds what the directory says; nothing of a damaged archive is taken in. */
async function isWhole(file: FileHandle, entry: Entry): Promise<boolean> {
	try {
		const chunks = inflate(file, entry);
		while (!(await chunks.next()).done);
		return true;
	} catch (error) {
		if (!isDamage(error)) throw error;
		return false;
	}
}
