import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import type { Format } from '../formats/format.ts';
import { containerOf } from './container.ts';
import type { Refused, Table } from './table.ts';
import { openText } from './text.ts';
import { openXls } from './xls.ts';
import { openXlsx } from './xlsx.ts';

export type { Broken, Counts, Refused, Shape, Table, Write } from './table.ts';

export type OpenOptions = {
	formats: readonly Format[];
	/** The kind, where the user named it. */
	kind?: string;
	/** Bytes read at a time. */
	chunk?: number;
};

const CHUNK = 1024 * 1024;

/**
 * Finds the tables of a received file, told by its content whatever its name: a text file holds one, a workbook one
 * per sheet. What can't be taken in comes back as a refusal with its reason; never empty. Throws only on faults of
 * the disk.
 */
export async function openTables(path: string, options: OpenOptions): Promise<(Table | Refused)[]> {
	const formats = options.formats.filter((format) => !options.kind || format.kind === options.kind);
	if (formats.length === 0) return refuse(`没有名为“${options.kind ?? ''}”的类型`);
	const reopen = () => open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	const opened = await openRegular(path, reopen);
	if ('reason' in opened) return refuse(opened.reason);
	try {
		const container = await containerOf(opened.file);
		if ('reason' in container) return refuse(container.reason);
		if (container.container === 'zip') return await openXlsx(opened.file, reopen, formats);
		if (container.container === 'ole2') return await openXls(opened.file, formats);
		return [await openText(opened.file, reopen, formats, options.chunk ?? CHUNK)];
	} finally {
		await opened.file.close();
	}
}

const refuse = (reason: string): Refused[] => [{ sheet: null, reason, kind: null }];

const openFaults: Record<string, string> = {
	ENOENT: '文件不存在',
	EACCES: '没有读取权限',
	EPERM: '没有读取权限',
	ELOOP: '不是普通文件（符号链接）',
};

async function openRegular(
	path: string,
	reopen: () => Promise<FileHandle>,
): Promise<{ file: FileHandle } | { reason: string }> {
	try {
		const status = await lstat(path);
		if (!status.isFile()) return { reason: '不是普通文件（目录、链接或设备）' };
		if (status.size === 0) return { reason: '文件为空（0 字节）' };
		return { file: await reopen() };
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		const reason = openFaults[code];
		if (!reason) throw error;
		return { reason };
	}
}
