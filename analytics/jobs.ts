import { randomUUID } from 'node:crypto';
import { shanghai } from '../ingest/clock.ts';
import type { DatabaseSync } from '../ingest/state.ts';
import type { IngestResult, Job, Withdrawn } from './contract/index.ts';
import { cutShort, failUnfinished, storedJob, storeJob } from './job_store.ts';

/** What a job does: gives its result, or throws a fault of ours. */
export type Work<Result = IngestResult> = (
	progress: (step: string, done: number, of: number) => void,
	signal: AbortSignal,
) => Promise<Result>;

type Outcome = Partial<Pick<Job, 'result' | 'withdrawn'>>;

/** `explain` makes a Chinese sentence of what a work has thrown. */
export type JobOptions = { now: () => Date; explain: (fault: unknown) => string };

/**
 * Runs one job at a time, in the order they come. How they ended stays in `state.sqlite`; those that an earlier process
 * did not end are failed.
 */
export class Jobs {
	private readonly jobs = new Map<string, Job>();
	private readonly watchers = new Map<string, Set<(job: Job) => void>>();
	private readonly stop = new AbortController();
	private last: Promise<void> = Promise.resolve();
	private readonly state: DatabaseSync;
	private readonly options: JobOptions;

	constructor(state: DatabaseSync, options: JobOptions) {
		this.state = state;
		this.options = options;
		failUnfinished(state);
	}

	/** Queues loading of files and answers at once. */
	submit(work: Work): Job {
		return this.queue('ingest', async (...followed) => ({ result: await work(...followed) }));
	}

	/** Queues a withdrawal and answers at once. */
	submitWithdrawal(work: Work<Withdrawn>): Job {
		return this.queue('withdrawal', async (...followed) => ({ withdrawn: await work(...followed) }));
	}

	private queue(kind: Job['kind'], work: Work<Outcome>): Job {
		const id = randomUUID();
		const job: Job = {
			id,
			kind,
			state: 'waiting',
			progress: null,
			result: null,
			message: null,
			address: `/api/jobs/${id}`,
		};
		this.keep(job);
		this.last = this.last.then(() => this.run(job, work));
		return job;
	}

	/** The job as it stands; undefined when there never was one. */
	find(id: string): Job | undefined {
		return this.jobs.get(id) ?? storedJob(this.state, id);
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
			(['waiting', 'running', 'done', 'failed'] as const).map((state) => [state, 0]),
		);
		for (const { state } of this.jobs.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
		return counts;
	}

	/** Ends the running job early, fails those that wait, and waits for all of them. */
	async close(): Promise<void> {
		this.stop.abort();
		await this.last;
	}

	private async run(queued: Job, work: Work<Outcome>): Promise<void> {
		const job: Job = { ...queued, state: 'running' };
		const { signal } = this.stop;
		try {
			signal.throwIfAborted();
			this.keep(job);
			const outcome = await work((step, done, of) => this.tell({ ...job, progress: { step, done, of } }), signal);
			this.keep({ ...job, state: 'done', ...outcome });
		} catch (fault) {
			const message = signal.aborted ? `服务停止，${cutShort[job.kind]}` : this.options.explain(fault);
			this.keep({ ...job, state: 'failed', message });
		}
	}

	/** A change of state outlives the process; progress does not. */
	private keep(job: Job): void {
		storeJob(this.state, job, shanghai(this.options.now()));
		this.tell(job);
	}

	private tell(job: Job): void {
		this.jobs.set(job.id, job);
		for (const changed of this.watchers.get(job.id) ?? []) changed(job);
	}
}
