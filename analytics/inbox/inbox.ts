import { mkdirSync } from 'node:fs';
import type { Loader } from '../api/ingest_work.ts';
import { isOver, printCount } from '../contract/index.ts';
import type { Jobs } from '../jobs.ts';
import type { Log } from '../log.ts';
import { inboxWork, putCancelledAway } from './inbox_work.ts';
import { type Ready, type Watch, watchInbox } from './look.ts';
import { isSame, type Sighting } from './sighting.ts';

/** Milliseconds between two looks: network shares tell nobody of changes. */
const interval = 1000;

/** Takes in what is put into a folder, as jobs among the others, until it is closed. */
export class Inbox {
	private readonly folder: string;
	private readonly loader: Loader;
	private readonly jobs: Jobs;
	private readonly log: Log;
	private readonly watch: Watch;
	/** Names that a job has at work. */
	private readonly busy = new Set<string>();
	/** What a fault of ours kept from being taken in: left as it is until it changes (files) or the server starts anew. */
	private readonly failed = new Map<string, Sighting | null>();
	private timer: NodeJS.Timeout | undefined;
	private looking: Promise<void> = Promise.resolve();
	private isClosed = false;
	private lastFault = '';

	constructor(folder: string, { loader, jobs, log }: { loader: Loader; jobs: Jobs; log: Log }) {
		this.folder = folder;
		this.loader = loader;
		this.jobs = jobs;
		this.log = log;
		this.watch = watchInbox(folder);
		mkdirSync(folder, { recursive: true, mode: 0o700 });
	}

	/** Looks now, and from now on. */
	start(): void {
		this.looking = this.look().then(() => {
			if (!this.isClosed) this.timer = setTimeout(() => this.start(), interval);
		});
	}

	/** Looks once and makes a job of what is ready. A folder that can't be read is logged once, and looked at again. */
	async look(): Promise<void> {
		try {
			this.take(this.unclaimed(await this.watch(this.loader.now().getTime())));
			this.lastFault = '';
		} catch (fault) {
			if (String(fault) !== this.lastFault) this.log(fault, 'inbox');
			this.lastFault = String(fault);
		}
	}

	/** Looks no more; jobs at work are ended by whoever runs them. */
	async close(): Promise<void> {
		this.isClosed = true;
		clearTimeout(this.timer);
		await this.looking;
		clearTimeout(this.timer);
	}

	private unclaimed({ files, strangers }: Ready): Ready {
		const isFree = (name: string, sighting?: Sighting) => {
			const failed = this.failed.get(name);
			const isChanged = failed === undefined || (failed && sighting && !isSame(failed, sighting));
			return !this.busy.has(name) && isChanged;
		};
		return {
			files: new Map([...files].filter(([name, sighting]) => isFree(name, sighting))),
			strangers: new Map([...strangers].filter(([name]) => isFree(name))),
		};
	}

	private take(ready: Ready): void {
		const names = [...ready.files.keys(), ...ready.strangers.keys()];
		const [first] = names;
		if (first === undefined || this.isClosed) return;
		for (const name of names) this.busy.add(name);
		const name = `收件夹：${names.length > 1 ? `${first}等${printCount(names.length)}个文件` : first}`;
		const discard = () => putCancelledAway(this.folder, this.loader, ready);
		const job = this.jobs.submit(inboxWork(this.folder, this.loader, ready), { name, discard });
		const stop = this.jobs.watch(job.id, (now) => {
			if (!isOver(now)) return;
			stop();
			for (const one of names) this.busy.delete(one);
			if (now.state === 'failed') for (const one of names) this.failed.set(one, ready.files.get(one) ?? null);
		});
	}
}
