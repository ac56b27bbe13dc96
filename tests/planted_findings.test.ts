import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordRules } from '../analytics/findings/record_rules.ts';
import { load } from '../analytics/load.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { copyDemoCity, demoPatience, now } from './demo_city.ts';
import { plantedCases, plantedFiles } from './findings/planted.ts';

let city: Awaited<ReturnType<typeof copyDemoCity>>;
let warehouse: Warehouse;
let payments: number;
/** What each rule finds in the demo city as it is. */
let before: Map<string, Set<string>>;

beforeAll(async () => {
	city = await copyDemoCity();
	warehouse = await openWarehouse(city.path, { now, creates: false });
	payments = Number((await warehouse.writer.rows('select count(*) as payments from payment'))[0]?.payments);
	before = await found();
	const folder = join(city.path, 'work', 'planted');
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(plantedFiles)) writeFileSync(join(folder, name), text);
	const { files, totals } = await load(warehouse.writer, warehouse.folder, [folder], { now });
	expect(files.map(({ path, reason }) => [path, reason]).filter(([, reason]) => reason !== null)).toEqual([]);
	expect(totals.rejected).toBe(0);
}, demoPatience);

afterAll(() => {
	warehouse.close();
	city.remove();
});

/** By rule the places of its findings: slip and line, a slip, or a unit and project. */
async function found(): Promise<Map<string, Set<string>>> {
	const rows = await warehouse.writer.rows(`
		select
			rule_id,
			coalesce(
				slip_no || coalesce('/' || line_no, ''),
				region.key || ' ' || project.key
			) as place
		from finding
		left join slip_number using (slip_key)
		left join dimension_key as region on region.dimension_key = finding.region_key
		left join dimension_key as project on project.dimension_key = finding.project_key`);
	return new Map(
		Map.groupBy(rows, ({ rule_id }) => String(rule_id))
			.entries()
			.map(([rule, each]) => [rule, new Set(each.map(({ place }) => String(place)))]),
	);
}

test('每条规则都埋了疑点', () => {
	expect(
		recordRules()
			.map(({ id }) => id)
			.toSorted(),
	).toEqual(Object.keys(plantedCases).toSorted());
});

test('埋下的疑点全部找到；示范市本来有的，逐条规则写明占明细的比例', async () => {
	const after = await found();
	const missed = Object.entries(plantedCases).flatMap(([rule, places]) =>
		places.filter((place) => !after.get(rule)?.has(place)).map((place) => `${rule} ${place}`),
	);
	const told = recordRules().map(({ id, title }) => {
		const found = before.get(id)?.size ?? 0;
		return `${title}：埋下${plantedCases[id]?.length}条全部找到，示范市已有${found}条，每万笔${((10_000 * found) / payments).toFixed(2)}条\n`;
	});
	expect(missed).toEqual([]);
	process.stdout.write(told.join(''));
});
