import { defineConfig } from 'vitest/config';

const folders = ['sql', 'ingest', 'analytics', 'cli', 'dashboard', 'tests'];

/** Without SvelteKit's plugin: pages are tested in a browser, everything else is plain TypeScript. */
export default defineConfig({
	test: {
		include: folders.map((folder) => `${folder}/**/*.test.ts`),
		env: { TZ: 'Asia/Shanghai' },
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
