import type { ChildProcess } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { memoryOf, treeOf } from './bench/memory.ts';
import { mebibytes, quantile } from './bench/result.ts';
import { said, start, stop } from './cli/program.ts';
import { copySecondCity } from './loaded_city.ts';
import { temporaryFolder } from './second_city.ts';

const isLong = process.env.YIKATONG_LONG === '1';
const minutes = isLong ? 30 : 0.5;

const place = temporaryFolder();
let server: ChildProcess;
let address = '';
let pid = 0;

beforeAll(async () => {
	const data = join(place.path, 'data');
	await copySecondCity(data);
	server = start(data, 'serve', '--port', '0');
	address = /http:\S+/.exec(await said(server, /http:\S+\n/))?.[0] ?? '';
	// Launchers start each other; the last one answers.
	pid = treeOf(server.pid ?? 0).at(-1) ?? 0;
}, 180_000);
afterAll(async () => {
	await stop(server);
	place.remove();
});

const nowhere = '/api/nothing-there';
const questions = [
	'/',
	'/rankings?month=2023-04',
	'/failures?month=2023-04',
	'/api/overview?month=2023-04',
	'/api/rankings?month=2023-04&format=xlsx',
	'/api/failures?month=2023-04&scope=ytd',
	'/api/lagging?month=2023-04',
	'/api/indicators?month=2023-04&by=bank&format=parquet',
	'/api/notices/2023-04/draft',
	nowhere,
];

test.runIf(process.platform === 'linux')(
	`R65 一直有人用${minutes}分钟：都答得出，文件和连接不越积越多，内存不一直增长`,
	async () => {
		const end = performance.now() + minutes * 60_000;
		const seen: Held[] = [];
		const watching = async () => {
			while (performance.now() < end) {
				await setTimeout((minutes * 60_000) / 60);
				seen.push(held());
			}
		};
		const [, ...failed] = await Promise.all([watching(), ...[0, 1, 2, 3].map((first) => read(first, end))]);
		const [before, after] = [seen.slice(seen.length * 0.4, seen.length * 0.6), seen.slice(seen.length * 0.8)];
		process.stdout.write(
			`内存 ${mebibytes(median(before, 'memory'))} → ${mebibytes(median(after, 'memory'))}，文件 ${median(before, 'files')} → ${median(after, 'files')}，没有答出 ${failed.flat().length}\n`,
		);
		expect(failed.flat()).toEqual([]);
		// A file left open by one question of many would be hundreds by now.
		expect(median(after, 'files')).toBeLessThan(median(before, 'files') + 4);
		// What is warming up in half a minute has settled in half an hour.
		expect(median(after, 'memory')).toBeLessThan(median(before, 'memory') * (isLong ? 1.05 : 1.5));
		// Connections are closed a while after their last question.
		await vi.waitFor(() => expect(held().sockets).toBeLessThan(8), { timeout: 240_000, interval: 500 });
	},
	minutes * 60_000 + 300_000,
);

/** Asks one question after the other, from the one of a number on; gives what failed. */
async function read(first: number, end: number): Promise<string[]> {
	const failed: string[] = [];
	for (let turn = first; performance.now() < end; turn++) {
		const path = questions[turn % questions.length] ?? '';
		// Each instant is another question, so that no answer is one that was kept.
		const at = `2023-04-${String(1 + (turn % 28)).padStart(2, '0')}T${String(turn % 24).padStart(2, '0')}:00:00`;
		const answer = await fetch(address + path + (/overview|indicators/.test(path) ? `&at=${at}` : ''));
		await answer.arrayBuffer();
		if (answer.status !== (path === nowhere ? 404 : 200)) failed.push(`${answer.status} ${path}`);
		await setTimeout(20);
	}
	return failed;
}

type Held = { memory: number; files: number; sockets: number };

/** What the server holds now: memory in bytes, open files and pipes, connections. */
function held(): Held {
	const open = readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
		try {
			return [readlinkSync(`/proc/${pid}/fd/${name}`)];
		} catch {
			return []; // closed since it was listed
		}
	});
	const sockets = open.filter((name) => name.startsWith('socket:')).length;
	return { memory: memoryOf(pid).rss, files: open.length - sockets, sockets };
}

const median = (of: readonly Held[], what: keyof Held) =>
	quantile(
		of.map((one) => one[what]),
		0.5,
	);
