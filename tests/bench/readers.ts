import { setTimeout } from 'node:timers/promises';
import { start, stop } from '../cli/program.ts';
import { copyOfCity, demoFiles } from './city.ts';
import { type Measure, millis, quantile, seconds, timed } from './result.ts';
import { ask, serve } from './server.ts';

const questions = [
	'/api/meta',
	'/api/overview?month=2023-10',
	'/api/indicators?month=2023-10',
	'/api/indicators?month=2023-10&scope=ytd&by=bank',
	'/api/rankings?month=2023-10',
	'/api/rankings?month=2023-09&scope=ytd&indicator=pushRate',
	'/api/lagging?month=2023-10',
	'/api/failures?month=2023-10&scope=ytd',
	'/api/failures?month=2023-10&region=410505&sort=-amount',
	'/api/imports?limit=50',
];
const readers = 20;

/** At most so long, whatever the ingest. */
const limit = 30_000;

/** Twenty readers, each with a pause of up to 200 ms between questions, while a second city's files are taken in. */
export const reading: Measure = async (bench) => {
	const second = await demoFiles(bench, Math.max(0.01, bench.scale / 10), 2);
	const city = await copyOfCity(bench, 'readers');
	const server = await serve(city.path);
	const child = start(city.path, 'ingest', second.path, '--json');
	child.stdout?.resume();
	child.stderr?.resume();
	try {
		const { value: times, ms } = await timed(() => readWhile(server.address, () => child.exitCode === null));
		const p95 = quantile(times, 0.95);
		return [
			{
				what: `API p95, 20 readers at once, during ${seconds(ms)} of an ingest (${times.length} answers)`,
				goal: '300 ms',
				measured: `${millis(p95)} (median ${millis(quantile(times, 0.5))})`,
				isReached: p95 <= 300,
				why: 'Readers, the reading child and the merge share the same two cores.',
			},
		];
	} finally {
		await stop(child);
		await server.close();
		city.remove();
	}
};

async function readWhile(address: string, isGoingOn: () => boolean): Promise<number[]> {
	const times: number[] = [];
	const end = performance.now() + limit;
	const reader = async (number: number) => {
		for (let turn = number; isGoingOn() && performance.now() < end; turn++) {
			times.push((await timed(() => ask(address + questions[turn % questions.length]))).ms);
			await setTimeout(Math.random() * 200);
		}
	};
	await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)));
	return times;
}
