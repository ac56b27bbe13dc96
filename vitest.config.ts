import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest_first.ts';

const testsIn = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.ts`);

/** Without SvelteKit's plugin: pages are tested in a browser, everything else is plain TypeScript. */
export default defineConfig({
	test: {
		env: { TZ: 'Asia/Shanghai' },
		pool: 'forks',
		// One more than the cores of a small machine: tests of servers, pages and kills wait half of their time.
		maxWorkers: 3,
		sequence: { sequencer: LongestFirst },
		// A machine may be busy with other things; nothing is asserted of time.
		testTimeout: 180_000,
		hookTimeout: 180_000,
		projects: [
			{
				extends: true,
				test: { name: 'whole', include: testsIn('tests') },
			},
			{
				extends: true,
				// A worker reads the program once for all its files, and makes the models once (tests/world.ts).
				test: {
					name: 'parts',
					include: testsIn('sql', 'dashboard', 'ingest', 'analytics', 'cli'),
					isolate: false,
				},
			},
		],
	},
});
