import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { shanghai } from './clock.ts';
import type { DataFolder } from './folder.ts';
import { listFiles } from './list_files.ts';
import type { Batch, ReadTable } from './messages.ts';
import { mergeBatch } from './merge.ts';
import { discard, receive, type Received } from './receive.ts';
import { Reading, type ReadingOptions } from './reading.ts';
import { type Import, lastImport, registerImport } from './register.ts';
import { writeRejects } from './rejects.ts';

/** What became of one file or sheet. Files that are already loaded or unreadable have no number. */
export type Taken = Omit<Import, 'id' | 'status'> & {
	id: number | null;
	status: 'loaded' | 'already-loaded' | 'rejected';
};

export type IngestOptions = ReadingOptions & {
	/** Kind of all files, where the header alone does not tell. */
	kind?: string | null;
	/** Read, check and count everything, and keep nothing. */
	dryRun?: boolean;
	now: () => Date;
	progress?: (step: string, done: number, of: number) => void;
	/** What the register says of a file, where that is not what the file system says (uploads, stored files). */
	as?: (path: string) => Origin | undefined;
	/** The files are the store's own: they stay there, whatever becomes of them. */
	isStored?: boolean;
	/** Ends the run early; the batch at work is rolled back. */
	signal?: AbortSignal;
};

/** Where a received file came from, and when (Shanghai time; null: now). */
export type Origin = { path: string; name: string; receivedAt: string | null };

/**
 * Takes in files and folders, in any order: each table is wholly loaded or not at all, and its counts add up to the
 * row. Facts and figures are not refreshed here. Bad input is in the answer; what is thrown is our fault.
 */
export async function ingest(
	db: Connection,
	folder: DataFolder,
	paths: readonly string[],
	options: IngestOptions,
): Promise<Taken[]> {
	const files = await listFiles(paths);
	const work = await mkdtemp(join(folder.work, 'read-'));
	const reading = new Reading({ work, secret: folder.secret, kind: options.kind ?? null }, options);
	const session = new Session(db, folder, reading, files, options);
	const stop = () => reading.stop();
	options.signal?.addEventListener('abort', stop);
	try {
		return await session.run();
	} finally {
		options.signal?.removeEventListener('abort', stop);
		stop();
		await rm(work, { recursive: true, force: true });
	}
}

/** One run of ingest: what was received so far and what became of it. */
class Session {
	private readonly received = new Map<number, Received>();
	private readonly taken = new Map<number, Taken[]>();
	/** Files with the content of an earlier file of this run. */
	private readonly twins: { file: number; of: number; received: Received }[] = [];
	private first = 0;

	private readonly db: Connection;
	private readonly folder: DataFolder;
	private readonly reading: Reading;
	private readonly files: string[];
	private readonly options: IngestOptions;

	constructor(db: Connection, folder: DataFolder, reading: Reading, files: string[], options: IngestOptions) {
		this.db = db;
		this.folder = folder;
		this.reading = reading;
		this.files = files;
		this.options = options;
	}

	async run(): Promise<Taken[]> {
		this.first = await lastImport(this.db);
		const known = new Set(
			(await this.db.rows("select distinct sha256 from import where status = 'loaded'")).map((row) => row.sha256),
		);
		await this.db.script(statement('merge/recipient/references.sql'));
		if (this.options.dryRun) await this.db.run('begin');
		try {
			const feeding = this.feed(known);
			feeding.catch(() => this.reading.stop());
			await this.merge();
			await feeding;
			await this.settleTwins();
		} finally {
			if (this.options.dryRun) await this.db.run('rollback');
		}
		await this.forgetUnloaded();
		return this.files.flatMap((_, index) => this.taken.get(index) ?? []);
	}

	/** Receives the files one after the other and tells the reader of those that are new. */
	private async feed(known: Set<unknown>): Promise<void> {
		const told = new Map<string, number>();
		for (const [file, path] of this.files.entries()) {
			const received = await receive(this.folder.imports, path);
			const of = 'sha256' in received ? told.get(received.sha256) : undefined;
			if ('refused' in received)
				this.note(file, { ...this.nothing(path, ''), status: 'rejected', reason: received.refused });
			else if (known.has(received.sha256)) this.noteKnown(file, received);
			else if (of !== undefined) this.twins.push({ file, of, received });
			else {
				told.set(received.sha256, file);
				this.received.set(file, received);
				this.reading.add(file, received.stored);
			}
		}
		this.reading.complete();
	}

	private async merge(): Promise<void> {
		const read = new Set<number>();
		for await (const message of this.reading.messages()) {
			if (message.type === 'read') this.options.progress?.('读取文件', read.add(message.file).size, this.files.length);
			if (message.type !== 'batch') continue;
			await this.mergeAlone(message.batch);
			await Promise.all(message.batch.scrap.map((path) => rm(path, { force: true })));
			this.reading.merged();
		}
	}

	/** Merges a batch in a transaction of its own; a dry run is one transaction as a whole. */
	private async mergeAlone(batch: Batch): Promise<void> {
		if (this.options.dryRun) return this.mergeTables(batch);
		await inTransaction(this.db, () => this.mergeTables(batch));
	}

	private async mergeTables(batch: Batch): Promise<void> {
		const verdicts = await mergeBatch(this.db, batch, this.first);
		for (const table of batch.tables) {
			const id = this.first + table.table;
			const verdict = verdicts.find((one) => one.import === id) ?? { duplicate: 0, corrected: 0, conflict: 0 };
			const rejected = table.rejected + verdict.conflict;
			const entry = this.entry(table, id, { ...verdict, rejected });
			const target = join(this.folder.imports, `${entry.sha256}-${id}.rejects.csv`);
			if (rejected > 0 && !this.options.dryRun && (await writeRejects(this.db, table, id, target)))
				entry.rejects = target;
			await registerImport(this.db, entry, this.receivedAt(table.file));
			this.note(table.file, entry);
		}
	}

	private entry(
		table: ReadTable,
		id: number,
		counts: { duplicate: number; corrected: number; rejected: number },
	): Import {
		const received = this.received.get(table.file);
		if (!received) throw new Error(`No file has the number ${table.file}`);
		const { rows, skipped, warnings, sheet, kind } = table;
		const loaded = rows - skipped - counts.duplicate - counts.corrected - counts.rejected;
		return {
			...this.nothing(received.path, received.sha256),
			...{ id, sheet, kind, warnings, rows, skipped, loaded },
			...{ duplicate: counts.duplicate, corrected: counts.corrected, rejected: counts.rejected },
			status: table.refused === null ? 'loaded' : 'rejected',
			reason: table.refused,
		};
	}

	/** What is in these files was read once; they end as the first of them did, rejected for the same reason. */
	private async settleTwins(): Promise<void> {
		for (const { file, of, received } of this.twins) {
			const isSpare = received.stored !== this.received.get(of)?.stored && !this.options.isStored;
			if (isSpare) await discard(received);
			const tables = this.taken.get(of) ?? [];
			if (tables.some(({ status }) => status === 'loaded')) this.noteKnown(file, received);
			else for (const table of tables) await this.rejectAgain(file, received, table);
		}
	}

	private async rejectAgain(file: number, received: Received, table: Taken): Promise<void> {
		const { path, name } = this.nothing(received.path, received.sha256);
		const entry = { ...table, path, name, id: (await lastImport(this.db)) + 1, status: 'rejected' } as const;
		await registerImport(this.db, entry, this.receivedAt(file));
		this.note(file, entry);
	}

	private noteKnown(file: number, { path, sha256 }: Received): void {
		this.note(file, { ...this.nothing(path, sha256), status: 'already-loaded', reason: '内容相同的文件已经载入' });
	}

	private note(file: number, taken: Taken): void {
		this.taken.set(file, [...(this.taken.get(file) ?? []), taken]);
	}

	/** Files of which no table was loaded are not kept: they may be tried again. */
	private async forgetUnloaded(): Promise<void> {
		for (const [file, received] of this.received) {
			const isKept = !this.options.dryRun && this.taken.get(file)?.some((table) => table.status === 'loaded');
			if (!isKept && !this.options.isStored) await discard(received);
		}
	}

	private nothing(path: string, sha256: string): Omit<Taken, 'status'> {
		const counts = { rows: 0, loaded: 0, duplicate: 0, corrected: 0, rejected: 0, skipped: 0 };
		const origin = this.options.as?.(path) ?? { path, name: basename(path) };
		const { path: from, name } = origin;
		return {
			id: null,
			path: from,
			name,
			sha256,
			sheet: null,
			kind: null,
			reason: null,
			...counts,
			warnings: [],
			rejects: null,
		};
	}

	private receivedAt(file: number): string {
		return this.options.as?.(this.files[file] ?? '')?.receivedAt ?? shanghai(this.options.now());
	}
}
