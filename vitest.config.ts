import { defineConfig } from 'vitest/config';

const testsIn = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.ts`);

/** Without SvelteKit's plugin: pages are tested in a browser, everything else is plain TypeScript. */
export default defineConfig({
	test: {
		env: { TZ: 'Asia/Shanghai' },
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: { name: 'whole', include: testsIn('ingest', 'analytics', 'cli', 'tests', 'sql/checks') },
			},
			{
				extends: true,
				// Rows in, rows out: a worker makes the models once for all its files (tests/world.ts). Tests of the data
				// checks count on the keys that a fresh database gives.
				test: {
					name: 'parts',
					include: testsIn('sql', 'dashboard'),
					exclude: testsIn('sql/checks'),
					isolate: false,
				},
			},
		],
	},
});
