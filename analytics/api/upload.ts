import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import { assertRoom } from '../disk_room.ts';
import { isDiskFull, refusalFor } from '../host_fault.ts';
import { Refusal } from '../refusal.ts';

/** How large a file may be that is taken over HTTP, and what is said of a larger one. */
export type Limit = { bytes: number; refusal: string };

/** Larger exports go through the command line. */
const ofExports: Limit = { bytes: 1024 ** 3, refusal: '文件超过 1 GB，请在服务器上用 yikatong ingest 导入' };

/** A client that sends less than this within `patience` milliseconds is cut off. */
const slowest = { bytes: 300_000, patience: 30_000 };

/** An uploaded file in a folder of its own, and what removes both. */
export type Uploaded = { path: string; remove(): Promise<void> };

/** Takes a request's body down into a file below `work`, as a stream. Nothing stays of a body that is refused. */
export async function takeUpload(request: Request, work: string, name: string, limit = ofExports): Promise<Uploaded> {
	const length = Number(request.get('content-length') ?? 0);
	if (length > limit.bytes) throw new Refusal(413, limit.refusal);
	assertRoom(work, length);
	const folder = await mkdtemp(join(work, 'upload-'));
	const remove = () => rm(folder, { recursive: true, force: true });
	const path = join(folder, safeName(name));
	try {
		await pipeline(request, measured(limit), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
		return { path, remove };
	} catch (fault) {
		await remove();
		const known = fault instanceof Refusal || isDiskFull(fault) ? refusalFor(fault) : null;
		throw known ?? new Refusal(400, '上传中断，文件未收完整，请重新上传');
	}
}

/** The last part of a name without anything that means something to a file system; never empty, hidden or long. */
export function safeName(name: string): string {
	const base = basename(name.normalize('NFC').replaceAll('\\', '/'));
	const plain = base.replace(/[\p{Cc}\p{Cf}<>:"|?*/]/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
	const parts = /^(.*?)(\.[a-z0-9]{1,8})?$/iu.exec(plain);
	return `${[...(parts?.[1] ?? '')].slice(0, 60).join('') || '未命名'}${parts?.[2] ?? ''}`;
}

/** Counts what passes: too much, or too little in a while, ends the upload. */
function measured({ bytes, refusal }: Limit): Transform {
	let [total, lately] = [0, 0];
	const watch = setInterval(() => {
		if (lately < slowest.bytes) meter.destroy(new Refusal(408, '上传过慢，已中止，请重新上传'));
		lately = 0;
	}, slowest.patience);
	const meter = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			total += chunk.length;
			lately += chunk.length;
			done(total > bytes ? new Refusal(413, refusal) : null, chunk);
		},
		destroy(fault, done) {
			clearInterval(watch);
			done(fault);
		},
	});
	return meter;
}
