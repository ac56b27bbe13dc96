import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const testsIn = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.ts`);

/** Files that take more than ten seconds, longest first; their size says nothing about it. */
const long = [
	'tests/browser',
	'tests/walls',
	'tests/role_pages',
	'tests/faults/kill',
	'tests/checked_drafts',
	'tests/backup/restore',
	'tests/cli',
	'tests/crawl',
	'tests/policy',
	'tests/api',
	'tests/property/frozen',
	'tests/property/states',
	'tests/property/gap',
	'tests/property/statement',
	'tests/property/draft',
	'tests/property/withdrawals',
	'tests/journeys',
	'tests/snapshots',
	'tests/drill',
	'tests/gallery',
	'tests/edge_cases',
	'tests/no_clear_data',
	'tests/inbox',
	'tests/faults/rotate',
	'tests/faults/final',
	'tests/faults/disk_full',
	'tests/faults/stop',
	'tests/soak',
	'tests/install',
	'tests/tls',
	'tests/hygiene',
	'tests/faults/damage',
	'tests/faults/rebuild',
	'tests/faults/kill_beside',
	'tests/uploads_at_once',
	'tests/upgrade',
	'tests/doctor',
	'tests/anyang',
	'tests/planted_findings',
	'tests/rejects',
	'tests/roster_check',
	'tests/order',
	'tests/cases',
	'tests/format_profile',
	'tests/serve',
	'tests/upload',
	'tests/pollution',
	'tests/corpus',
	'tests/kinds',
	'analytics/published/kept',
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
		// The cities of the tests were loaded in 2023: a server of today would delete their files after a minute.
		env: { TZ: 'Asia/Shanghai', YIKATONG_KEEP_RECEIVED_DAYS: '36500', YIKATONG_KEEP_REJECTS_DAYS: '36500' },
		setupFiles: ['./tests/same_chances.ts'],
		pool: 'forks',
		maxWorkers: 2,
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
