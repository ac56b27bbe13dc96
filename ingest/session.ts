import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Connection } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import { inTransaction } from '../sql/transaction.ts';
import { shanghai } from './clock.ts';
import type { DataFolder } from './folder.ts';
import type { IngestOptions, Taken } from './ingest.ts';
import type { Batch, ReadTable } from './messages.ts';
import { mergeBatch } from './merge.ts';
import { receive, receiveStored, type Received } from './receive.ts';
import type { Reading } from './reading.ts';
import { type Import, knownFiles, lastImport, registerImport } from './register.ts';
import { rejectFileName, writeRejects } from './rejects.ts';
import { untilCancelled } from './until_cancelled.ts';
import { type Draft, drafts, putIntoStore } from './vault/seal.ts';

/** One run of ingest: what was received so far and what became of it. */
export class Session {
	private readonly received = new Map<number, Received>();
	private readonly taken = new Map<number, Taken[]>();
	/** Files with the content of an earlier file of this run. */
	private readonly twins: { file: number; of: number; received: Received }[] = [];
	private first = 0;
	/** When the run began: its files came together. */
	private readonly at: string;

	private readonly db: Connection;
	/** Its `work` is this run's own. */
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
		this.at = shanghai(options.now());
	}

	async run(): Promise<Taken[]> {
		this.first = await lastImport(this.db);
		// The store's files are read as the register says, whatever was read of them before.
		const known = this.options.isStored ? new Set() : await knownFiles(this.db, this.options.profile?.version ?? null);
		await this.db.script(statement('merge/recipient/references.sql'));
		if (this.options.dryRun) await this.db.run('begin');
		try {
			await this.take(known);
		} finally {
			if (this.options.dryRun) await this.db.run('rollback');
		}
		return this.files.flatMap((_, index) => this.taken.get(index) ?? []);
	}

	/** Takes all files in; cancelled, it ends with those that are merged. */
	private async take(known: Set<unknown>): Promise<void> {
		const feeding = this.feed(known);
		feeding.catch(() => this.reading.stop());
		const { db, reading } = this;
		// Where feeding fails the reader is stopped: what it says then is not the cause.
		const merge = () => this.merge().catch((fault) => feeding.then(() => Promise.reject(fault)));
		await untilCancelled({ db, reading, cancel: this.options.cancel }, merge);
		await feeding;
		if (!this.isCancelled()) await this.settleTwins();
	}

	private isCancelled(): boolean {
		return this.options.cancel?.aborted === true;
	}

	/** Receives the files one after the other and tells the reader of those that are new. */
	private async feed(known: Set<unknown>): Promise<void> {
		const told = new Map<string, number>();
		for (const [file, path] of this.files.entries()) {
			if (this.isCancelled()) break;
			const received = await this.receive(path);
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

	private receive(path: string): ReturnType<typeof receive> {
		if (this.options.isStored) return receiveStored(this.folder, path);
		return receive(this.folder.work, path, this.options.as?.(path)?.path ?? path);
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
		const before = new Map(this.taken);
		let toKeep: Draft[] = [];
		const received = drafts(this.folder, this.loadedIn(batch));
		received.catch(() => {}); // told where it is waited for
		try {
			await inTransaction(this.db, async () => {
				await this.mergeTables(batch);
				this.options.cancel?.throwIfAborted();
				// Before the commit, as a full disk must leave nothing loaded of which the file is not kept.
				toKeep = [...(await received), ...(await drafts(this.folder, this.rejectsOf(batch)))];
			});
		} catch (fault) {
			await received.catch(() => {});
			for (const { file } of batch.tables) this.taken.set(file, before.get(file) ?? []);
			throw fault;
		}
		await this.keepFiles(batch, toKeep);
	}

	/** The received files of which a table is merged, in their clear form. */
	private loadedIn({ tables }: Batch): string[] {
		if (this.options.isStored) return [];
		const loaded = new Set(tables.filter(({ refused }) => refused === null).map(({ file }) => file));
		return [...loaded].map((file) => this.receivedAs(file).stored);
	}

	private rejectsOf(batch: Batch): string[] {
		const tables = [...filesOf(batch)].flatMap((file) => this.taken.get(file) ?? []);
		return tables.flatMap(({ rejects }) => (rejects ? [join(this.folder.work, basename(rejects))] : []));
	}

	/**
	 * Only what the database names goes into the store, and only then: after a crash in between it is still in the work
	 * folder, where the next start finds it. Of what was read no clear copy stays.
	 */
	private async keepFiles(batch: Batch, toKeep: readonly Draft[]): Promise<void> {
		await putIntoStore(this.folder, toKeep);
		const read = [...filesOf(batch)].map((file) => this.receivedAs(file).stored);
		await Promise.all(read.map((path) => rm(path, { force: true })));
	}

	private async mergeTables(batch: Batch): Promise<void> {
		const readings = batch.tables.map(({ table, file, sheet }) => {
			return { import: this.first + table, sha256: this.receivedAs(file).sha256, sheet };
		});
		const verdicts = await mergeBatch(this.db, batch, this.first, readings);
		for (const table of batch.tables) {
			const id = this.first + table.table;
			const verdict = verdicts.find((one) => one.import === id) ?? { duplicate: 0, corrected: 0, conflict: 0 };
			const rejected = table.rejected + verdict.conflict;
			const entry = this.entry(table, id, { ...verdict, rejected });
			const name = rejectFileName(table, entry.sha256, id);
			const isToWrite = rejected > 0 && !this.options.dryRun;
			if (isToWrite && (await writeRejects(this.db, table, id, join(this.folder.work, name))))
				entry.rejects = join(this.folder.imports, name);
			await registerImport(this.db, entry, this.receivedAt(table.file));
			this.note(table.file, entry);
		}
	}

	private entry(
		table: ReadTable,
		id: number,
		counts: { duplicate: number; corrected: number; rejected: number },
	): Import {
		const received = this.receivedAs(table.file);
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

	private receivedAs(file: number): Received {
		const received = this.received.get(file);
		if (!received) throw new Error(`No file has the number ${file}`);
		return received;
	}

	/** What is in these files was read once; they end as the first of them did, rejected for the same reason. */
	private async settleTwins(): Promise<void> {
		for (const { file, of, received } of this.twins) {
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

	private nothing(path: string, sha256: string): Omit<Taken, 'status'> {
		const counts = { rows: 0, loaded: 0, duplicate: 0, corrected: 0, rejected: 0, skipped: 0 };
		const { path: from, name } = this.options.as?.(path) ?? { path, name: basename(path) };
		return {
			...{ id: null, path: from, name, sha256, sheet: null, kind: null, reason: null },
			...{ ...counts, warnings: [], rejects: null, askedKind: this.options.kind ?? null },
			profile: this.options.profile?.version ?? null,
		};
	}

	private receivedAt(file: number): string {
		return this.options.as?.(this.files[file] ?? '')?.receivedAt ?? this.at;
	}
}

const filesOf = (batch: Batch): Set<number> => new Set(batch.tables.map(({ file }) => file));
