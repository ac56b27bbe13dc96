import { Dimension, indicators, Meta, Scope } from '../../analytics/contract/index.ts';
import { loadedCity } from './city.ts';
import { memoryOf, watchMemory } from './memory.ts';
import { type Measure, mebibytes, millis, timed } from './result.ts';
import { ask, serve } from './server.ts';

/** The server with the whole city: how soon it answers, and what it holds then and while a month is looked through. */
export const start: Measure = async (bench) => {
	const { path } = await loadedCity(bench, bench.scale);
	const { value: server, ms } = await timed(async () => {
		const started = await serve(path);
		await ask(`${started.address}/healthz`);
		return started;
	});
	try {
		const idle = memoryOf(server.pid);
		const memory = watchMemory(server.pid);
		await monthEnd(server.address);
		const used = memory.stop();
		const most = Math.max(idle.pss, used.pss);
		return [
			{
				what: 'start of the server with the whole city, until `/healthz` answers',
				goal: '2 s',
				measured: millis(ms),
				isReached: ms <= 2000,
				why: 'The launcher, the command line and the server each start a Node; views and macros are made again.',
			},
			{
				what: 'memory after start and at the peak of month-end use, launchers included (PSS)',
				goal: '500 MiB',
				measured: `${mebibytes(idle.pss)}, ${mebibytes(used.pss)}`,
				isReached: most <= 500 * 2 ** 20,
				why: 'DuckDB keeps what it has read in memory up to its limit of 900 MB.',
			},
		];
	} finally {
		await server.close();
	}
};

/** Everything the pages ask for October, in both periods, and every unit's explanation and records. */
async function monthEnd(address: string): Promise<void> {
	const { regions } = Meta.parse(await ask(`${address}/api/meta`));
	for (const scope of Scope.options) {
		const period = `month=2023-10&scope=${scope}`;
		await ask(`${address}/api/overview?${period}`);
		for (const by of Dimension.options) await ask(`${address}/api/indicators?${period}&by=${by}`);
		for (const { id } of indicators) await ask(`${address}/api/rankings?${period}&indicator=${id}`);
		for (const { key } of regions) {
			await ask(`${address}/api/lagging/${key}?${period}`);
			await ask(`${address}/api/failures?${period}&region=${key}`);
		}
	}
	await ask(`${address}/api/lagging?month=2023-10`);
	await ask(`${address}/api/rankings/matrix?month=2023-10`);
	await ask(`${address}/api/rankings/history?until=2023-10`);
}
