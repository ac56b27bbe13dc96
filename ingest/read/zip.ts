import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';

/** One file in a zip archive, by its central directory. `method` is -1 where it is encrypted. */
export type Entry = { name: string; method: number; crc: number; packed: number; size: number; offset: number };

/** Why a file is refused that is not what its maker wrote. */
export const DAMAGED = '文件损坏或不完整，请重新导出或重新下载';
const MAX_ENTRIES = 10_000;
const MAX_SIZE = 1024 ** 3;
const MAX_RATIO = 200;
const RATIO_FROM = 100 * 1024 ** 2;

/** Why a file is refused that unpacks to more than a table can be. */
export const TOO_LARGE = '解压后大小或压缩比超限，请拆分后再导入';

/** Whether unpacking goes beyond what is taken in: too much, or too much from so little. */
export const isTooLarge = (size: number, packed: number) =>
	size > MAX_SIZE || (size > RATIO_FROM && size > packed * MAX_RATIO);

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/** Reads the directory of a zip archive and refuses what is damaged or made to do harm. */
export async function readDirectory(file: FileHandle): Promise<Map<string, Entry> | { reason: string }> {
	const { size } = await file.stat();
	const tail = await readAt(file, Math.max(0, size - END_SIZE - MAX_COMMENT), Math.min(size, END_SIZE + MAX_COMMENT));
	const at = endRecordIn(tail);
	if (at < 0) return { reason: DAMAGED };
	const count = tail.readUInt16LE(at + 10);
	const length = tail.readUInt32LE(at + 12);
	const offset = tail.readUInt32LE(at + 16);
	if (count > MAX_ENTRIES) return { reason: '压缩包内文件数超限，请分成几个压缩包' };
	if (offset + length > size) return { reason: DAMAGED };
	const directory = await readAt(file, offset, length);
	const entries = entriesIn(directory, count);
	if (!entries) return { reason: DAMAGED };
	const reason = harm(entries, offset);
	return reason ? { reason } : new Map(entries.map((entry) => [entry.name, entry]));
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
	return buffer.subarray(0, bytesRead);
}

function endRecordIn(tail: Buffer): number {
	for (let at = tail.length - END_SIZE; at >= 0; at--) if (tail.readUInt32LE(at) === END_RECORD) return at;
	return -1;
}

function entriesIn(directory: Buffer, count: number): Entry[] | null {
	const entries: Entry[] = [];
	let at = 0;
	for (let n = 0; n < count; n++) {
		if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_RECORD) return null;
		const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
		const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
		if (next > directory.length) return null;
		const flags = directory.readUInt16LE(at + 8);
		entries.push({
			name: nameOf(directory.subarray(at + 46, nameEnd), flags),
			method: flags & IS_ENCRYPTED ? -1 : directory.readUInt16LE(at + 10),
			crc: directory.readUInt32LE(at + 16),
			packed: directory.readUInt32LE(at + 20),
			size: directory.readUInt32LE(at + 24),
			offset: directory.readUInt32LE(at + 42),
		});
		at = next;
	}
	return at === directory.length ? entries : null;
}

const IS_ENCRYPTED = 1;
const IS_UTF8 = 1 << 11;

/** Packers of Windows write names in GBK. */
function nameOf(bytes: Buffer, flags: number): string {
	return flags & IS_UTF8 || isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('gb18030').decode(bytes);
}

/** What speaks against an archive; `end` is where its files must end. */
function harm(entries: Entry[], end: number): string | null {
	const total = entries.reduce((sum, entry) => sum + entry.size, 0);
	const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
	const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
	if (entries.some(({ name }) => /^[\\/]|\\|\0|^[a-z]:|(^|\/)\.\.(\/|$)/i.test(name)))
		return '压缩包含非法路径，请重新打包';
	if (names.size < entries.length) return '压缩包含重名文件，请改名后重新打包';
	if (entries.some(({ method }) => method === -1)) return '压缩包已加密，请去除密码后再导入';
	if (entries.some(({ method }) => method !== 0 && method !== 8))
		return '压缩包使用了不支持的压缩方法，请用普通 zip 方式重新打包';
	// Files that share their bytes are the way to a bomb of small ratio.
	if (packed > end || entries.some((entry) => entry.offset + entry.packed > end)) return DAMAGED;
	return isTooLarge(total, packed) ? TOO_LARGE : null;
}
