import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const testsIn = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.ts`);

/** Files that take more than ten seconds, longest first; their size says nothing about it. */
const long = [
	'tests/browser',
	'tests/faults/kill',
	'tests/cli',
	'tests/api',
	'tests/property/frozen',
	'tests/property/states',
	'tests/property/gap',
	'tests/property/withdrawals',
	'tests/inbox',
	'tests/faults/disk_full',
	'tests/faults/damage',
	'tests/faults/rebuild',
	'tests/anyang',
	'tests/rejects',
	'tests/order',
	'tests/cases',
	'tests/format_profile',
	'tests/serve',
	'tests/upload',
	'tests/pollution',
	'tests/corpus',
	'tests/kinds',
	'analytics/published/freeze',
	'analytics/withdraw',
	'analytics/reread',
	'analytics/warehouse',
	'analytics/checks',
	'analytics/profiles',
	'sql/refresh/refresh',
	'ingest/demo/demo',
	'ingest/reading',
	'ingest/read/text.property',
];

/**
 * The order of the test files: those with a worker of their own first, longest first, so that no core is idle at the
 * end; the many short ones, whose workers go on from file to file, fill the gaps.
 */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const place = ({ moduleId, project }: TestSpecification): number => {
			const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
			return (project.config.isolate ? 0 : 1000) + (at < 0 ? long.length : at);
		};
		return sorted.toSorted((a, b) => place(a) - place(b));
	}
}

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
