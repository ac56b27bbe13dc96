import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits, type Limits } from './limits.ts';
import { type Batch, emptyTable, type FromChild, type ReadJob } from './messages.ts';
import { type Death, type Reader, startReader } from './reader.ts';

export type ReadingOptions = {
	limits?: Limits;
	/** Writes down a fault of ours. */
	log?: (fault: unknown, what: string) => unknown;
};

/** What ends every child alike, whatever file it reads. */
const MACHINE = /\b(ENOSPC|EDQUOT|EMFILE|ENFILE|EIO)\b|[Nn]o space left/;

/**
 * The reading of a run's files by one child after the other: when a child dies, the file to blame is refused and the
 * next child goes on with all that did not come out in a batch, so nothing is lost and nothing comes twice.
 */
export class Reading {
	/** None before the first file: a child is most of what a run costs in which every file is known. */
	private reader: Reader | null = null;
	private readonly begun = Promise.withResolvers<undefined>();
	/** Received files that have come out in no batch yet, in their order. */
	private readonly open = new Map<number, { path: string; bytes: number }>();
	/** Files that are read and typed alone, for one of them has ended a child. */
	private readonly suspects = new Set<number>();
	private readonly job: Omit<ReadJob, 'type' | 'firstTable'>;
	private readonly options: ReadingOptions;
	private nextTable = 1;
	private children = 0;
	private isComplete = false;
	private isStopped = false;

	constructor(job: Omit<ReadJob, 'type' | 'firstTable'>, options: ReadingOptions) {
		this.job = job;
		this.options = options;
	}

	/** Adds a file to read. */
	add(file: number, path: string): void {
		if (this.isStopped) return;
		this.open.set(file, { path, bytes: statSync(path).size });
		this.reader ??= this.start();
		this.tellFile(file);
		this.begun.resolve(undefined);
	}

	/** No more files come. */
	complete(): void {
		this.isComplete = true;
		this.reader?.tell({ type: 'end' });
		this.begun.resolve(undefined);
	}

	/** The owner has merged a batch. */
	merged(): void {
		this.reader?.tell({ type: 'merged' });
	}

	stop(): void {
		this.isStopped = true;
		this.reader?.stop();
		this.begun.resolve(undefined);
	}

	/** Ends when all files have come out in a batch; throws when reading can't go on. */
	async *messages(): AsyncGenerator<FromChild> {
		await this.begun.promise;
		while (this.reader) {
			const death = yield* this.fromChild(this.reader);
			if (!death) return;
			const culprit = this.blame(death);
			if (culprit !== null) yield { type: 'batch', batch: this.refusal(culprit, death.reason) };
			this.restart();
		}
		if (this.isStopped) throw new Error('Reading was stopped');
	}

	private async *fromChild(reader: Reader): AsyncGenerator<FromChild, Death | null> {
		const messages = reader.messages();
		for (;;) {
			const { done, value } = await messages.next();
			if (done) return value;
			if (value.type === 'batch') this.settle(value.batch);
			yield value;
		}
	}

	private settle(batch: Batch): void {
		for (const { file, table } of batch.tables) {
			this.open.delete(file);
			this.nextTable = Math.max(this.nextTable, table + 1);
		}
	}

	/** The file that ended a child; null where it may have been one of several, which are then read one by one. */
	private blame({ files, fault }: Death): number | null {
		const [first, ...others] = files;
		const isKnown = files.every((file) => this.suspects.has(file));
		if (this.isStopped || first === undefined || MACHINE.test(fault) || (others.length > 0 && isKnown)) {
			throw new Error(fault);
		}
		this.options.log?.(fault, 'read');
		if (others.length === 0) return first;
		for (const file of files) this.suspects.add(file);
		return null;
	}

	private refusal(file: number, refused: string): Batch {
		const table = { ...emptyTable(file, this.nextTable), refused };
		const batch = { parts: [], recipients: [], tables: [table], scrap: [] };
		this.settle(batch);
		return batch;
	}

	private restart(): void {
		rmSync(this.folder(), { recursive: true });
		this.reader = this.start();
		for (const file of this.open.keys()) this.tellFile(file);
		if (this.isComplete) this.reader.tell({ type: 'end' });
	}

	/** Each child writes to a folder of its own: what a dead one has left is in nobody's way. */
	private start(): Reader {
		this.children++;
		mkdirSync(this.folder(), { mode: 0o700 });
		const job = { ...this.job, work: this.folder(), firstTable: this.nextTable };
		return startReader(job, this.options.limits ?? defaultLimits);
	}

	private folder(): string {
		return join(this.job.work, String(this.children));
	}

	private tellFile(file: number): void {
		const source = this.open.get(file);
		if (source) this.reader?.tell({ type: 'file', file, ...source, isAlone: this.suspects.has(file) });
	}
}
