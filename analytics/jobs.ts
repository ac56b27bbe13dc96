import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { shanghai } from '../ingest/clock.ts';
import type { DatabaseSync } from '../ingest/state.ts';
import { isUnwritable } from './audit/failed.ts';
import { type Backup, type Freeze, type IngestResult, isOver, type Job, type Withdrawn } from './contract/index.ts';
import { isDiskFull } from './host_fault.ts';
import { cutShort, failUnfinished, lastJobs, storedJob, storeJob } from './job_store.ts';
import { instantWithZone } from './reports/period.ts';

/**
 * What a job does: gives its result, or throws a fault of ours. `stop` is the end of the server; at `cancel` it rolls
 * back what is half done and throws `Cancelled`.
 */
export type Work<Result = IngestResult> = (
	progress: (step: string, done: number, of: number) => void,
	stop: AbortSignal,
	cancel: AbortSignal,
) => Promise<Result>;

type Outcome = Partial<Pick<Job, 'result' | 'withdrawn' | 'frozen' | 'saved'>>;

/** What a job is called, and what is to be done where its work will never be asked for. */
export type About = { name: string; discard?: () => Promise<void> };

/** `explain` makes a Chinese sentence of what a work has thrown. */
export type JobOptions = { now: () => Date; explain: (fault: unknown) => string };

/** A work was cancelled; what is in its result had been loaded wholly, and stays. */
export class Cancelled extends Error {
	readonly result: IngestResult;

	constructor(result: IngestResult) {
		super('cancelled');
		this.result = result;
	}
}

const stopped = ({ kind }: Job) => `服务停止，${cutShort[kind]}`;

/**
 * Runs one job at a time, in the order they come. How they ended stays in `state.sqlite`; those that an earlier process
 * did not end are failed.
 */
export class Jobs {
	private readonly jobs = new Map<string, Job>();
	private readonly discards = new Map<string, About['discard']>();
	private readonly watchers = new Map<string, Set<(job: Job) => void>>();
	private readonly stop = new AbortController();
	private readonly cancelling = new Map<string, AbortController>();
	private last: Promise<void> = Promise.resolve();
	private readonly state: DatabaseSync;
	private readonly options: JobOptions;

	constructor(state: DatabaseSync, options: JobOptions) {
		this.state = state;
		this.options = options;
		failUnfinished(state);
	}

	/** Queues loading of files and answers at once. */
	submit(work: Work, about: About): Job {
		return this.queue('ingest', async (...followed) => ({ result: await work(...followed) }), about);
	}

	/** Queues a withdrawal and answers at once. */
	submitWithdrawal(work: Work<Withdrawn>, about: About): Job {
		return this.queue('withdrawal', async (...followed) => ({ withdrawn: await work(...followed) }), about);
	}

	/** Queues the publication of a month and answers at once. */
	submitFreeze(work: Work<Freeze>, about: About): Job {
		return this.queue('freeze', async (...followed) => ({ frozen: await work(...followed) }), about);
	}

	/** Queues a backup and answers at once: no load is at work meanwhile. */
	submitBackup(work: Work<Backup>, about: About): Job {
		return this.queue('backup', async (...followed) => ({ saved: await work(...followed) }), about);
	}

	private queue(kind: Job['kind'], work: Work<Outcome>, { name, discard }: About): Job {
		const id = randomUUID();
		const job = this.keep({
			id,
			kind,
			name,
			state: 'waiting',
			progress: null,
			result: null,
			message: null,
			changedAt: '',
			address: `/api/jobs/${id}`,
		});
		this.discards.set(id, discard);
		this.last = this.last.then(() => this.run(id, work));
		return job;
	}

	/** The job as it stands; undefined when there never was one. */
	find(id: string): Job | undefined {
		return this.jobs.get(id) ?? storedJob(this.state, id);
	}

	/** All jobs that have not ended and the last that have, newest first, as far as `limit`. */
	recent(limit: number): Job[] {
		const waiting = [...this.jobs.values()].filter((job) => !isOver(job)).length;
		return lastJobs(this.state, Math.max(limit, waiting)).map((job) => this.jobs.get(job.id) ?? job);
	}

	/** Ends a job early: one that waits at once, one that runs as soon as it can. Answers how it stands. */
	async cancel(id: string): Promise<Job | undefined> {
		const job = this.jobs.get(id);
		if (job?.state === 'waiting') {
			this.keep({ ...job, state: 'cancelled', message: '已取消，没有载入任何内容' });
			await this.discard(id);
		}
		this.cancelling.get(id)?.abort();
		return this.find(id);
	}

	/** Calls back at every change until the function that it gives is called. */
	watch(id: string, changed: (job: Job) => void): () => void {
		const mine = this.watchers.get(id) ?? new Set();
		this.watchers.set(id, mine.add(changed));
		return () => void mine.delete(changed);
	}

	/** How many jobs of this process are in each state. */
	counts(): Map<Job['state'], number> {
		const counts = new Map<Job['state'], number>(
			(['waiting', 'running', 'done', 'failed', 'cancelled'] as const).map((state) => [state, 0]),
		);
		for (const { state } of this.jobs.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
		return counts;
	}

	/** Ends the running job early, fails those that wait, and waits for all of them. */
	async close(): Promise<void> {
		this.stop.abort();
		await this.last;
	}

	private async run(id: string, work: Work<Outcome>): Promise<void> {
		const queued = this.jobs.get(id);
		if (!queued || isOver(queued)) return;
		if (this.stop.signal.aborted) {
			this.keep({ ...queued, state: 'failed', message: stopped(queued) });
			return this.discard(id);
		}
		const job = this.keep({ ...queued, state: 'running' });
		const cancelling = new AbortController();
		this.cancelling.set(id, cancelling);
		try {
			const progress = (step: string, done: number, of: number) => this.tell({ ...job, progress: { step, done, of } });
			const outcome = await work(progress, this.stop.signal, cancelling.signal);
			this.keep({ ...job, state: 'done', ...outcome });
		} catch (fault) {
			this.keep({ ...job, ...this.ending(job, fault) });
		} finally {
			this.cancelling.delete(id);
			this.discards.delete(id);
		}
	}

	private ending(job: Job, fault: unknown): Pick<Job, 'state' | 'message' | 'result'> {
		if (fault instanceof Cancelled) {
			return { state: 'cancelled', message: whatStays(fault.result), result: fault.result };
		}
		const message = this.stop.signal.aborted ? stopped(job) : this.options.explain(fault);
		return { state: 'failed', message, result: null };
	}

	private async discard(id: string): Promise<void> {
		await this.discards.get(id)?.();
		this.discards.delete(id);
	}

	/** A change of state outlives the process, unless the disk is full; progress does not. */
	private keep(job: Job): Job {
		const kept = { ...job, changedAt: instantWithZone(shanghai(this.options.now())) };
		this.tell(kept);
		try {
			storeJob(this.state, kept);
		} catch (fault) {
			if (!isDiskFull(fault) && !isUnwritable(fault)) throw fault;
		}
		return kept;
	}

	private tell(job: Job): void {
		this.jobs.set(job.id, job);
		for (const changed of this.watchers.get(job.id) ?? []) changed(job);
	}
}

/** “已取消。此前已载入的文件保留：a.csv、b.csv” */
function whatStays({ files }: IngestResult): string {
	const loaded = new Set(files.filter(({ status }) => status === 'loaded').map(({ path }) => basename(path)));
	return loaded.size === 0 ? '已取消，没有载入任何内容' : `已取消。此前已载入的文件保留：${[...loaded].join('、')}`;
}
