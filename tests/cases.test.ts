import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Imports, Rejects } from '../analytics/contract/index.ts';
import { loadFiles, type Loaded, readCases } from './cases/case.ts';
import { contradictionsIn } from './cases/invariants.ts';

/** Files → facts → answers: a folder of tests/cases with export files is a case. */
describe.each(readCases())('$name', ({ folder, expected }) => {
	let city: Loaded;
	beforeAll(async () => void (city = await loadFiles(folder)));
	afterAll(() => city.close());

	test('每个文件的行数对得上', () => {
		const counted = [...city.files].map(([name, file]) => ({
			name,
			rows: file.loaded + file.duplicate + file.corrected + file.rejected + file.skipped,
		}));
		expect(counted).toEqual([...city.files].map(([name, { rows }]) => ({ name, rows })));
		expect(Object.fromEntries(city.files)).toMatchObject(expected.files);
	});

	test('每一被拒绝的行有行号、列和原因', async () => {
		const { rows } = Imports.parse(await city.ask('/api/imports', {}));
		const found = new Map<string, Rejects['rows']>();
		for (const { id, name, rejected } of rows) {
			const rejects = Rejects.parse(await city.ask('/api/imports/:id/rejects', { id: String(id) }));
			expect(rejects.rows).toHaveLength(rejected);
			if (rejected > 0) found.set(name, rejects.rows);
		}
		expect([...found.keys()].toSorted()).toEqual(Object.keys(expected.rejects).toSorted());
		expect(Object.fromEntries(found)).toMatchObject(expected.rejects);
	});

	test.each(expected.questions)('$because', async ({ ask, with: query, answer }) => {
		expect(await city.ask(ask, query)).toMatchObject(answer);
	});

	test('每个切片：应发＝成功＋遗留＋待反馈＋已退款，各部分之和等于全部', async () => {
		expect(await contradictionsIn(city.ask)).toEqual([]);
	});
});
