import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import type { Format } from '../formats/format.ts';
import { archiveFault, membersOf } from './archive.ts';
import { containerOf, type ContainerName } from './container.ts';
import { extensionWarnings } from './extension.ts';
import { gunzip } from './gunzip.ts';
import { inflate } from './inflate.ts';
import { openParquet } from './parquet.ts';
import type { Refused, Table } from './table.ts';
import { openText } from './text.ts';
import { unpack } from './unpack.ts';
import { openXls } from './xls.ts';
import { openXlsx } from './xlsx.ts';
import { readDirectory } from './zip.ts';

export type { Broken, Counts, Refused, Shape, Table, Write } from './table.ts';

export type OpenOptions = {
	formats: readonly Format[];
	/** Folder for what is unpacked, while it is read. */
	work: string;
	/** The kind, where the user named it. */
	kind?: string;
	/** Bytes read at a time. */
	chunk?: number;
};

type Found = AsyncGenerator<Table | Refused>;

/** A file with tables: received, or unpacked from one (`isInside`), which may hold no further archive. */
type Source = {
	path: string;
	name: string;
	isInside: boolean;
	file: FileHandle;
	reopen: () => Promise<FileHandle>;
	options: OpenOptions;
};

const CHUNK = 1024 * 1024;
const NESTED = '压缩包里还有压缩包，请先解压，再直接导入里面的文件';

/**
 * Finds the tables of a received file, told by its content whatever its name: a text or Parquet file holds one, a
 * workbook one per sheet, an archive those of its members. What can't be taken in comes as a refusal with its reason;
 * there is always something. Throws only on faults of the disk.
 */
export async function* openTables(path: string, options: OpenOptions): Found {
	const formats = options.formats.filter((format) => !options.kind || format.kind === options.kind);
	const reason = formats.length === 0 ? `没有名为“${options.kind ?? ''}”的类型` : await irregular(path);
	if (reason) return yield refuse(reason);
	yield* tablesOf(path, path, false, { ...options, formats });
}

const refuse = (reason: string): Refused => ({ sheet: null, reason, kind: null });

const openFaults: Record<string, string> = {
	ENOENT: '文件不存在',
	EACCES: '没有读取权限',
	EPERM: '没有读取权限',
	ELOOP: '不是普通文件（符号链接）',
};

async function irregular(path: string): Promise<string | null> {
	try {
		const status = await lstat(path);
		if (!status.isFile()) return '不是普通文件（目录、链接或设备）';
		await (await openPlain(path)).close();
		return null;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		const reason = openFaults[code];
		if (!reason) throw error;
		return reason;
	}
}

const openPlain = (path: string) => open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);

async function* tablesOf(path: string, name: string, isInside: boolean, options: OpenOptions): Found {
	const file = await openPlain(path);
	try {
		if ((await file.stat()).size === 0) return yield refuse('文件为空（0 字节）');
		const found = await containerOf(file);
		if ('reason' in found) return yield refuse(found.reason);
		const warnings = extensionWarnings(name, found.container);
		const source = { path, name, isInside, file, reopen: () => openPlain(path), options };
		for await (const table of readers[found.container](source)) {
			yield 'reason' in table ? table : { ...table, warnings: [...warnings, ...table.warnings] };
		}
	} finally {
		await file.close();
	}
}

const readers: Record<ContainerName, (source: Source) => Found> = {
	text: async function* ({ file, reopen, options }) {
		yield await openText(file, reopen, options.formats, options.chunk ?? CHUNK);
	},
	parquet: async function* ({ file, path, options }) {
		yield await openParquet(file, { chunk: CHUNK, ...options, path });
	},
	ole2: async function* ({ file, options }) {
		yield* await openXls(file, options.formats);
	},
	zip: openZip,
	gzip: async function* ({ file, isInside, options }) {
		if (isInside) return yield refuse(NESTED);
		yield* unpacked(gunzip(file), '', options);
	},
};

async function* openZip({ file, reopen, isInside, options }: Source): Found {
	const entries = await readDirectory(file);
	if ('reason' in entries) return yield refuse(entries.reason);
	if (entries.has('xl/workbook.xml')) return yield* await openXlsx(file, entries, reopen, options.formats);
	const reason = isInside ? NESTED : await archiveFault(file, entries);
	if (reason) return yield refuse(reason);
	for (const member of membersOf(entries)) {
		for await (const table of unpacked(inflate(file, member), member.name, options)) {
			yield { ...table, sheet: table.sheet === null ? member.name : `${member.name} / ${table.sheet}` };
		}
	}
}

async function* unpacked(contents: AsyncIterable<Buffer>, name: string, options: OpenOptions): Found {
	for await (const table of unpack(contents, options.work, (path) => tablesOf(path, name, true, options))) {
		yield 'sheet' in table ? table : refuse(table.reason);
	}
}
