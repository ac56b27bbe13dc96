import { setTimeout } from 'node:timers/promises';
import { start, stop } from '../cli/program.ts';
import { copyOfCity, demoFiles } from './city.ts';
import { type LoggedIn, logIn } from './reader_sessions.ts';
import { type Measure, millis, quantile, type Result, seconds, timed } from './result.ts';
import { ask, serve } from './server.ts';

/** What a reader asks in turn; counties have no city-wide ranking of a running month, and open their own failures. */
const questions = (region: string | null) => [
	'/api/meta',
	'/api/overview?month=2023-10',
	'/api/indicators?month=2023-10',
	'/api/indicators?month=2023-10&scope=ytd&by=bank',
	'/api/rankings?month=2023-10',
	'/api/rankings?month=2023-09&scope=ytd&indicator=pushRate',
	'/api/lagging?month=2023-10',
	'/api/failures?month=2023-10&scope=ytd',
	`/api/failures?month=2023-10&region=${region ?? '410505'}&sort=-amount`,
	...(region === null ? ['/api/imports?limit=50'] : []),
];
const regions = ['410502', '410503', '410505', '410506', '410522', '410523', '410526', '410527', '410581'];
const readers = 20;

/** At most so long, whatever the ingest. */
const limit = 30_000;

type Times = { who: string; times: number[]; ms: number };

/**
 * Twenty readers with accounts, office and counties in turn, each with a pause of up to 200 ms between questions: all at
 * once right after a start, when nobody's questions have been answered yet; going on; and while a second city's files
 * are taken in.
 */
export const reading: Measure = async (bench) => {
	const second = await demoFiles(bench, Math.max(0.01, bench.scale / 10), 2);
	const city = await copyOfCity(bench, 'readers');
	const people = logIn(city.path, regions, readers);
	const server = await serve(city.path);
	try {
		const begun = await readFor(limit / 2, server.address, people);
		const alone = await readFor(limit / 2, server.address, people);
		const child = start(city.path, 'ingest', second.path, '--json');
		child.stdout?.resume();
		child.stderr?.resume();
		const beside = await readWhile(server.address, people, () => child.exitCode === null);
		await stop(child);
		return [
			result({ who: 'right after a start', ...begun }),
			result({ who: 'alone', ...alone }),
			result({ who: 'during an ingest', ...beside }),
		];
	} finally {
		await server.close();
		city.remove();
	}
};

function result({ who, times, ms }: Times): Result {
	const p95 = quantile(times, 0.95);
	return {
		what: `API p95, 20 readers with accounts at once, ${who}, ${seconds(ms)} (${times.length} answers)`,
		goal: '300 ms',
		measured: `${millis(p95)} (median ${millis(quantile(times, 0.5))})`,
		isReached: p95 <= 300,
		why:
			who === 'right after a start'
				? 'Each county’s first answer to each question is planned anew over its own rows: 0.3 to 0.6 s of a core.'
				: 'Readers, the reading child and the merge share the same two cores.',
	};
}

function readFor(ms: number, address: string, people: readonly LoggedIn[]) {
	const end = performance.now() + ms;
	return readWhile(address, people, () => performance.now() < end);
}

async function readWhile(address: string, people: readonly LoggedIn[], isGoingOn: () => boolean) {
	const times: number[] = [];
	const end = performance.now() + limit;
	const reader = async ({ cookie, region }: LoggedIn, number: number) => {
		const asked = questions(region);
		for (let turn = number; isGoingOn() && performance.now() < end; turn++) {
			times.push((await timed(() => ask(address + asked[turn % asked.length], cookie))).ms);
			await setTimeout(Math.random() * 200);
		}
	};
	const { ms } = await timed(() => Promise.all(people.map(reader)));
	return { times, ms };
}
