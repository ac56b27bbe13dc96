import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const program = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

/** A run of the program as it can be watched from outside: its data folder and what it has said on stderr. */
export type Watched = { data: string; child: ChildProcess; said: () => string };

/** When a run is killed. */
export type Moment = (run: Watched) => boolean;

/** Starts the command line in a process group of its own. */
export function watch(data: string, ...args: string[]): Watched {
	const child = spawn(process.execPath, [program, ...args, '--data', data], {
		stdio: ['ignore', 'ignore', 'pipe'],
		detached: true,
	});
	let said = '';
	child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
	return { data, child, said: () => said };
}

/** Kills a run with all its processes once the moment has come; answers its exit status where it ended before. */
export async function killAt(run: Watched, moment: Moment): Promise<number | null> {
	const closed = once(run.child, 'close');
	await reach(run, moment);
	if (run.child.exitCode === null && run.child.pid) process.kill(-run.child.pid, 'SIGKILL');
	await closed;
	return run.child.exitCode;
}

/** Waits until the moment has come, or the run has ended. */
export async function reach(run: Watched, moment: Moment): Promise<void> {
	while (run.child.exitCode === null && !moment(run)) await setTimeout(1);
}

/** Whether a path below the data folder is there whose name is like this. */
const has =
	(folder: string, name: RegExp): Moment =>
	({ data }) =>
		namesBelow(join(data, folder)).some((entry) => name.test(basename(entry)));

/** What lies in a folder and below; while a folder goes that was just listed, nothing. */
function namesBelow(path: string): string[] {
	try {
		return readdirSync(path, { recursive: true, encoding: 'utf8' });
	} catch (fault) {
		if (!String(fault).includes('ENOENT')) throw fault;
		return [];
	}
}

const says =
	(text: string): Moment =>
	({ said }) =>
		said().includes(text);

/** Once `first` was so, the next time that `then` is. */
function after(first: Moment, then: Moment): Moment {
	let isSo = false;
	return (run) => (isSo ||= first(run)) && then(run);
}

/** `milliseconds` after the first look. */
export function later(milliseconds: number): Moment {
	let begun = 0;
	return () => performance.now() - (begun ||= performance.now()) >= milliseconds;
}

/** When a file of the data folder is not what it was when it was first looked at. */
function changes(name: string): Moment {
	let was: string | undefined;
	return ({ data }) => {
		const stat = statSync(join(data, name), { throwIfNoEntry: false });
		const is = `${stat?.mtimeMs} ${stat?.size}`;
		return (was ??= is) !== is;
	};
}

/** How many received files lie in the store more than when it was first looked at. */
function keeps(): Moment {
	let before: number | undefined;
	return ({ data }) => {
		const count = readdirSync(join(data, 'imports')).length;
		return count > (before ??= count);
	};
}

/** The steps of an ingest, each as it shows itself outside. */
export const ingestSteps: Record<string, () => Moment> = {
	收下文件时: () => has('work', /\.copy$|^[0-9a-f]{64}/),
	子进程读取时: () => has('work', /^[a-z]+-\d+\.csv$/),
	子进程写类型化数据时: () => has('work', /\.parquet$/),
	合并事务中: () => after(has('work', /\.parquet$/), after(says('读取文件'), later(60))),
	提交以后文件归档时: keeps,
	计算义务状态时: () => says('计算义务状态'),
	计算指标时: () => says('计算指标'),
	登记时: () => after(says('计算指标'), changes('state.sqlite-wal')),
	检查数据时: () => says('检查数据'),
	写检查点时: () => after(says('检查数据'), changes('yikatong.duckdb')),
};

const isMadeAnew: Moment = ({ data }) => existsSync(join(data, 'yikatong.duckdb.new'));

/** The steps of a rebuild. */
export const rebuildSteps: Record<string, () => Moment> = {
	重新载入时: () => after(isMadeAnew, has('work', /\.parquet$/)),
	计算指标时: () => says('计算指标'),
	替换数据库时: () => after(isMadeAnew, (run) => !isMadeAnew(run)),
};

/** The steps of making a notice final with its month; a server is killed, which else goes on. */
export const finalSteps = {
	取数时: () => later(20),
	写发布件时: () => has('published', /\.new$/),
	发布件出现时: () => has('published', /-r1\.json$/),
	发布以后: () => after(has('published', /-r1\.json$/), later(5000)),
} satisfies Record<string, () => Moment>;
