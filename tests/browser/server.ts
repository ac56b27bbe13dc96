import { build } from '../../bin/setup.js';
import { said, start, stop } from '../cli/program.ts';
import { copyDemoCity } from '../demo_city.ts';

/** `yikatong serve` with the pages as they are in the sources and a tenth of the demo city. */
export type Served = { address: string; close(): Promise<void> };

export async function serveDemoCity(): Promise<Served> {
	await build();
	const city = await copyDemoCity();
	const server = start(city.path, 'serve', '--port', '0');
	const [address = ''] = /http:\S+/.exec(await said(server, /http:\S+\n/)) ?? [];
	return {
		address,
		async close() {
			await stop(server);
			city.remove();
		},
	};
}
