import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../refusal.ts';
import { archiveKey, beginArchive, fingerprintOf, readOpening, type Secret } from './archive_key.ts';
import { DamagedFrame, type Frame, frameBytes, frameKind, FrameWriter, readFrames } from './frames.ts';
import { End, Head, type Member, MemberName } from './manifest.ts';

/** A file that is packed: its name in the archive, and where it lies. */
export type Source = { name: string; path: string };

type Told = (step: string, done: number, of: number) => void;

/** Writes an archive, through to the disk; gives what it holds. `path` must not be one that anybody reads yet. */
export async function writeArchive(
	path: string,
	secret: Secret,
	{ head, sources }: { head: Head; sources: readonly Source[] },
	progress: Told,
): Promise<Member[]> {
	const file = await open(path, 'w', 0o600);
	try {
		const writer = new FrameWriter(file, await beginArchive(file, secret));
		await writer.write(frameKind.head, asBytes(head));
		const members: Member[] = [];
		for (const [done, source] of sources.entries()) {
			progress('打包', done, sources.length);
			await writer.write(frameKind.member, Buffer.from(source.name));
			members.push(await pack(writer, source));
		}
		await writer.write(frameKind.end, asBytes({ members }));
		await file.sync();
		return members;
	} finally {
		await file.close();
	}
}

async function pack(writer: FrameWriter, { name, path }: Source): Promise<Member> {
	const file = await open(path, 'r');
	try {
		const [hash, buffer] = [createHash('sha256'), Buffer.allocUnsafe(frameBytes)];
		for (let bytes = 0; ;) {
			const { bytesRead } = await file.read(buffer);
			if (bytesRead === 0) return { name, bytes, sha256: hash.digest('hex') };
			const chunk = buffer.subarray(0, bytesRead);
			hash.update(chunk);
			await writer.write(frameKind.data, chunk);
			bytes += bytesRead;
		}
	} finally {
		await file.close();
	}
}

/** Takes what is read of an archive, in its order. */
export type Visitor = {
	/** May refuse to read on. */
	head?(head: Head): void;
	member?(name: string): Promise<void> | void;
	data?(bytes: Buffer): Promise<void> | void;
};

/**
 * Reads an archive in full, every byte of every member, and gives what it holds. Refuses, in Chinese, a wrong key and any
 * byte that is not what was written, naming the member in which it lies.
 */
export async function readArchive(path: string, secret: Secret, visitor: Visitor = {}): Promise<Member[]> {
	const file = await open(path, 'r').catch(() => {
		throw new Refusal(404, `找不到备份文件 ${path}，或无权读取。`);
	});
	const reading = new Reading(visitor);
	try {
		return await readAll(file, secret, reading);
	} catch (fault) {
		throw fault instanceof DamagedFrame ? damaged(basename(path), reading.at) : fault;
	} finally {
		await file.close();
	}
}

async function readAll(file: FileHandle, secret: Secret, reading: Reading): Promise<Member[]> {
	const { opening, line } = await readOpening(file);
	assertFits(secret, opening);
	const key = await archiveKey(secret, opening, line);
	for await (const frame of readFrames(file, key, Buffer.byteLength(line))) await reading.take(frame);
	return reading.members;
}

function assertFits(secret: Secret, { by, fingerprint }: { by: string; fingerprint: string | null }): void {
	if (by === 'passphrase' && !('passphrase' in secret))
		throw new Refusal(
			400,
			'这个备份是用口令加密的，请用 --passphrase-file 指明写有口令的文件，或用 --passphrase 输入。',
		);
	if (by === 'key' && !('key' in secret)) throw new Refusal(400, '这个备份是用密钥文件加密的，不是用口令加密的。');
	if ('key' in secret && fingerprintOf(secret.key) !== fingerprint)
		throw new Refusal(
			403,
			`密钥不对：这个备份要用指纹为 ${fingerprint} 的 backup.key，现在的是 ${fingerprintOf(secret.key)}。请用 --key 指明当时的密钥文件。`,
		);
}

function damaged(file: string, at: string | null): Refusal {
	if (at === null) return new Refusal(422, `备份文件 ${file} 打不开：口令不对，或文件的开头已损坏。`);
	return new Refusal(422, `备份文件 ${file} 已损坏，损坏处在其中的 ${at}。请换一个备份文件。`);
}

/** Holds what was read against what the end of the archive says. */
class Reading {
	members: Member[] = [];
	/** What is being read, for the sentence about damage; null before the first frame. */
	at: string | null = null;
	private readonly visitor: Visitor;
	private readonly found: Member[] = [];
	private hash: Hash | null = null;

	constructor(visitor: Visitor) {
		this.visitor = visitor;
	}

	async take({ kind, bytes }: Frame): Promise<void> {
		if (kind === frameKind.head) {
			this.visitor.head?.(Head.parse(JSON.parse(bytes.toString())));
			this.at = '文件清单';
		} else if (kind === frameKind.member) {
			this.endMember();
			const name = MemberName.parse(bytes.toString());
			this.found.push({ name, bytes: 0, sha256: '' });
			[this.at, this.hash] = [name, createHash('sha256')];
			await this.visitor.member?.(name);
		} else if (kind === frameKind.data) await this.takeData(bytes);
		else this.end(bytes);
	}

	private async takeData(bytes: Buffer): Promise<void> {
		const member = this.found.at(-1);
		if (!member) throw new DamagedFrame();
		member.bytes += bytes.length;
		this.hash?.update(bytes);
		await this.visitor.data?.(bytes);
	}

	private endMember(): void {
		const member = this.found.at(-1);
		if (member && this.hash) member.sha256 = this.hash.digest('hex');
		this.hash = null;
	}

	private end(bytes: Buffer): void {
		this.endMember();
		const { members } = End.parse(JSON.parse(bytes.toString()));
		const wrong = members.find((member, index) => JSON.stringify(member) !== JSON.stringify(this.found[index]));
		if (wrong || members.length !== this.found.length) {
			this.at = wrong?.name ?? '文件清单';
			throw new DamagedFrame();
		}
		this.members = members;
	}
}

const asBytes = (value: unknown) => Buffer.from(JSON.stringify(value));
