import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolder } from '../ingest/folder.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { temporaryFolder } from '../tests/second_city.ts';
import { type IngestResult, isOver, type Job } from './contract/index.ts';
import { Cancelled, Jobs, type Work } from './jobs.ts';

const counts = { rows: 0, loaded: 0, duplicate: 0, corrected: 0, rejected: 0, skipped: 0, unmatched: 0 };
const result = { files: [], totals: counts };
const options = { now: () => new Date(), explain: (fault: unknown) => `出错：${String(fault)}` };
const a = { name: '甲.csv' };
let place: ReturnType<typeof temporaryFolder>;
let state: DatabaseSync;
let jobs: Jobs;

beforeEach(() => {
	place = temporaryFolder();
	state = openState(openFolder(place.path));
	jobs = new Jobs(state, options);
});

afterEach(async () => {
	await jobs.close();
	state.close();
	place.remove();
});

/** Waits until a job has ended. */
function ended(id: string): Promise<Job> {
	return new Promise((resolve) => jobs.watch(id, (job) => isOver(job) && resolve(job)));
}

/** A work that lasts until it is let go, or stopped. */
function held(): { work: Work; letGo: () => void; running: Promise<null> } {
	const [gate, begun] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
	const work: Work = async (_progress, signal) => {
		signal.addEventListener('abort', () => gate.reject(new Error('stopped')));
		begun.resolve(null);
		await gate.promise;
		return result;
	};
	return { work, letGo: () => gate.resolve(null), running: begun.promise };
}

describe('任务', () => {
	test('R55 一个接一个，按提交的顺序', async () => {
		const first = held();
		const [one, two] = [jobs.submit(first.work, a), jobs.submit(async () => result, a)];
		await first.running;
		expect([one, two].map(({ id }) => jobs.find(id)?.state)).toEqual(['running', 'waiting']);
		first.letGo();
		await ended(two.id);
		expect([one, two].map(({ id }) => jobs.find(id)?.state)).toEqual(['done', 'done']);
	});

	test('进度和结果依次告知', async () => {
		const job = jobs.submit(async (progress) => (progress('读取文件', 1, 2), result), a);
		const seen: Job[] = [];
		jobs.watch(job.id, (now) => seen.push(now));
		await ended(job.id);
		expect(seen.map((now) => [now.state, now.progress?.done ?? null])).toEqual([
			['running', null],
			['running', 1],
			['done', null],
		]);
	});

	test('出错的任务说明原因，后面的照常', async () => {
		const bad = jobs.submit(() => Promise.reject(new Error('x')), a);
		const good = jobs.submit(async () => result, a);
		await ended(good.id);
		expect(jobs.find(bad.id)).toMatchObject({ state: 'failed', message: '出错：Error: x', result: null });
	});

	test('结束的任务在重启后仍可查', async () => {
		const job = jobs.submit(async () => result, a);
		await ended(job.id);
		expect(new Jobs(state, options).find(job.id)).toMatchObject({ state: 'done', result });
	});

	test('服务停止时运行和等待的任务失败，可再次导入', async () => {
		const first = held();
		const ids = [jobs.submit(first.work, a), jobs.submit(async () => result, a)].map(({ id }) => id);
		await first.running;
		await jobs.close();
		const again = new Jobs(state, options);
		expect(ids.map((id) => again.find(id)?.message)).toEqual(
			ids.map(() => '服务停止，导入中断；再次导入即可，不会重复计数'),
		);
	});

	test('崩溃时没有结束的任务失败，可再次导入', async () => {
		const first = held();
		const { id } = jobs.submit(first.work, a);
		await first.running;
		expect(new Jobs(state, options).find(id)).toMatchObject({
			state: 'failed',
			message: '服务重启，导入中断；再次导入即可，不会重复计数',
		});
	});

	test('取消等待的任务：马上结束，丢掉它的文件，从不运行', async () => {
		const first = held();
		const seen: string[] = [];
		jobs.submit(first.work, a);
		const waiting = jobs.submit(async () => (seen.push('run'), result), {
			name: '乙.csv',
			discard: async () => void seen.push('discard'),
		});
		await first.running;
		expect(await jobs.cancel(waiting.id)).toMatchObject({ state: 'cancelled', message: '已取消，没有载入任何内容' });
		first.letGo();
		await ended(jobs.submit(async () => result, a).id);
		expect(seen).toEqual(['discard']);
		expect(jobs.find(waiting.id)?.state).toBe('cancelled');
	});

	test('取消运行的任务：说出保留了哪些文件，后面的照常', async () => {
		const file = { ...counts, sheet: null, kind: 'slip', reason: null, warnings: [], rejects: null };
		const kept: IngestResult = {
			files: [
				{ ...file, path: '/in/一.csv', status: 'loaded' },
				{ ...file, path: '/in/二.csv', status: 'rejected' },
			],
			totals: counts,
		};
		const begun = Promise.withResolvers<null>();
		const job = jobs.submit((_progress, _stop, cancel) => {
			begun.resolve(null);
			return new Promise((_, reject) => cancel.addEventListener('abort', () => reject(new Cancelled(kept))));
		}, a);
		const after = jobs.submit(async () => result, a);
		await begun.promise;
		await jobs.cancel(job.id);
		await ended(after.id);
		const message = '已取消。此前已载入的文件保留：一.csv';
		expect(jobs.find(job.id)).toMatchObject({ state: 'cancelled', message, result: kept });
		expect(new Jobs(state, options).find(job.id)).toMatchObject({ state: 'cancelled', message, name: '甲.csv' });
	});

	test('任务列表：新的在前，没有结束的都在', async () => {
		await ended(jobs.submit(async () => result, { name: '早.csv' }).id);
		const first = held();
		const names = ['一.csv', '二.csv', '三.csv'];
		const [running] = names.map((name) => jobs.submit(first.work, { name }));
		await first.running;
		const shown = (limit: number) => jobs.recent(limit).map(({ name, state: now }) => [name, now]);
		const waiting = [
			['三.csv', 'waiting'],
			['二.csv', 'waiting'],
			['一.csv', 'running'],
		];
		expect(shown(1)).toEqual(waiting);
		expect(shown(4)).toEqual([...waiting, ['早.csv', 'done']]);
		expect(running?.state).toBe('waiting');
		first.letGo();
	});
});
