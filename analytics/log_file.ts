import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { shanghai } from '../ingest/clock.ts';
import { isDiskFull } from './host_fault.ts';
import { type LogEntry, logLine, logPath } from './log_line.ts';

/** How long entries are collected before they are written together, in milliseconds. */
const pause = 200;

export type LogFileOptions = {
	now: () => Date;
	/** A log that has grown beyond this is put away, as is that of another day. */
	largest?: number;
	/** How long logs are kept; the law wants six months (网络安全法 第二十一条). */
	days?: number;
};

/** A data folder's log for what happens often: written in bunches, put away by day and size, forgotten after a time. */
export class LogFile {
	private lines = '';
	private isClosed = false;
	/** The day that the log is of; what an earlier process has left tells its own. */
	private day: string | null = null;
	private timer: NodeJS.Timeout | undefined;
	private writing: Promise<void> = Promise.resolve();
	private readonly root: string;
	private readonly options: Required<LogFileOptions>;

	constructor(root: string, { now, largest = 20 * 1024 ** 2, days = 190 }: LogFileOptions) {
		this.root = root;
		this.options = { now, largest, days };
	}

	write(entry: LogEntry): void {
		if (this.isClosed) return;
		this.lines += logLine(this.options.now(), entry);
		this.timer ??= setTimeout(() => this.flush(), pause);
	}

	/** Writes what is left; what comes later is not written. */
	close(): Promise<void> {
		this.isClosed = true;
		this.flush();
		return this.writing;
	}

	private flush(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		const lines = this.lines;
		this.lines = '';
		this.writing = this.writing.then(() => this.append(lines));
	}

	/** A full disk has to do without the entries. */
	private async append(lines: string): Promise<void> {
		try {
			await this.putAway();
			await appendFile(logPath(this.root), lines, { mode: 0o600 });
		} catch (fault) {
			if (!isDiskFull(fault)) throw fault;
		}
	}

	/** Another process may write too: it opens the log for each entry, so what is renamed is complete. */
	private async putAway(): Promise<void> {
		const path = logPath(this.root);
		const found = await stat(path).catch(() => null);
		const today = dayOf(this.options.now());
		const day = this.day ?? (found ? dayOf(found.mtime) : today);
		this.day = today;
		if (!found?.size || (day === today && found.size < this.options.largest)) return;
		const folder = join(this.root, 'logs');
		await mkdir(folder, { recursive: true, mode: 0o700 });
		await rename(path, join(folder, await freeName(folder, day)));
		for (const name of await readdir(folder)) {
			if (name.endsWith('.log')) await pack(join(folder, name));
			else if (isOlder(name, this.options)) await rm(join(folder, name));
		}
	}
}

const dayOf = (instant: Date) => shanghai(instant).slice(0, 10);

async function freeName(folder: string, day: string): Promise<string> {
	const names = new Set((await readdir(folder)).map((name) => name.replace(/\.gz(\.part)?$/, '')));
	for (let number = 1; ; number++) {
		const name = `yikatong-${day}-${number}.log`;
		if (!names.has(name)) return name;
	}
}

/** Packs a log that was put away; one that a crash has left unpacked is packed with the next. */
async function pack(path: string): Promise<void> {
	const part = `${path}.gz.part`;
	await pipeline(createReadStream(path), createGzip(), createWriteStream(part, { mode: 0o600 }));
	await rename(part, `${path}.gz`);
	await rm(path);
}

function isOlder(name: string, { now, days }: Required<LogFileOptions>): boolean {
	const [, day] = /^yikatong-(\d{4}-\d\d-\d\d)-\d+\.log\.gz$/.exec(name) ?? [];
	return day !== undefined && day < dayOf(new Date(now().getTime() - days * 86_400_000));
}
