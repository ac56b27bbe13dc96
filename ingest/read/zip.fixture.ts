import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive; `declared` is the size that the directory tells of it, a name of bytes is in another encoding. */
export type Packed = { name: string | Buffer; data: string | Buffer; declared?: number; isEncrypted?: boolean };

/** A zip archive for tests, honest unless told. */
export function zipOf(entries: Packed[]): Buffer {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name: title, data, declared, isEncrypted } of entries) {
		const name = Buffer.from(title);
		const packed = deflateRawSync(data);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(data), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(declared ?? Buffer.byteLength(data), 18);
		common.writeUInt16LE(name.length, 22);
		const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, name);
		files.push(file);
		offset += file.length;
	}
	const listing = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(listing.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...files, listing, Buffer.from('PK\x05\x06'), end]);
}
