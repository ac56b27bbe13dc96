import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySecondCity } from '../../tests/loaded_city.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { parseQuery } from '../api/query.ts';
import { aloneContext } from '../api/context.ts';
import { endpoints } from '../api/endpoints.ts';
import type { Endpoint } from '../api/endpoint.ts';
import { IndicatorId, MeasureId, Scope } from '../contract/index.ts';
import { load } from '../load.ts';
import { imports } from '../reports/imports.ts';
import { trends } from '../reports/trends.ts';
import { wholeCity } from '../visible.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { withdraw } from '../withdraw.ts';
import { keptAnswer } from './answer.ts';
import { freeze } from './freeze.ts';
import { keptQuestions, type Question } from './questions.ts';

// The small city's April is published; what was kept is held against the same questions asked without anything at hand.

const now = () => new Date('2023-11-22T01:40:00Z');
const month = '2023-04';
const place = temporaryFolder();
const root = join(place.path, 'data');
let warehouse: Warehouse;
let questions: Question[];

function endpointOf({ path }: Question): Endpoint {
	const found = endpoints.find((endpoint) => endpoint.path === path);
	if (!found) throw new Error(path);
	return found;
}

const live = (question: Question) => endpointOf(question).keep(aloneContext(warehouse.writer), question.query);

/** What was kept, as it goes out; null where nothing was, which is right only where there is nothing to answer. */
async function kept({ path, query }: Question): Promise<unknown> {
	const parsed = parseQuery(endpointOf({ path, query }).query, query);
	const asked = keptAnswer(warehouse.writer, wholeCity, { path, query: parsed, revision: 'true' });
	return asked.catch((refusal: Error) => (refusal.message.includes('没有保存') ? null : refusal));
}

/** Loads a file of this name. */
async function take(name: string, text: string): Promise<void> {
	const path = join(place.path, name);
	writeFileSync(path, text);
	const { files } = await load(warehouse.writer, warehouse.folder, [path], { now });
	expect(files).toMatchObject([{ status: 'loaded', rejected: 0 }]);
}

beforeAll(async () => {
	await copySecondCity(root);
	warehouse = await openWarehouse(root, { now, creates: false });
	await take('目标.csv', '年度,单位编码,项目数目标,人数目标\n2023,419801,5,900\n2023,419802,4,700\n');
	await take('基准.csv', '年月,口径,指标,全省平均\n2023-04,当月,发放成功率,99.9%\n2023-04,累计,发放成功率,99%\n');
	const regions = await warehouse.writer.rows(
		'select region_code from region where is_ranked order by sort_order, region_code',
	);
	const [city] = await warehouse.writer.rows("select nullif(key, '-') as key from city_unit");
	const keys = regions.map((row) => String(row.region_code));
	questions = keptQuestions(month, city?.key ? String(city.key) : null, keys);
	await freeze(warehouse.writer, warehouse.folder, { month, reason: null }, { now, actor: 'console' });
}, 300_000);

afterAll(() => {
	warehouse.close();
	place.remove();
});

test('发布时先算好的不改变答案：全市的和一个单位的每个答案，与另问一次的逐字相同', async () => {
	const different = [];
	const asked = questions.filter(({ query }) => ['419800', '419805', undefined].includes(query.region));
	let answered = 0;
	for (const question of asked) {
		const [then, again] = [JSON.stringify(await kept(question)), JSON.stringify(await live(question))];
		if (then !== again) different.push({ ...question, then, again });
		if (then !== 'null') answered++;
	}
	expect(different).toEqual([]);
	expect(answered).toBeGreaterThan(asked.length / 2);
}, 600_000);

test('落后分析：每个单位、每项指标都留着发布时的', async () => {
	const asked = questions.filter(({ path }) => path === '/api/explanation');
	const units = new Set(asked.map(({ query }) => query.region));
	expect(asked).toHaveLength(units.size * IndicatorId.options.length * Scope.options.length);
	for (const question of asked) expect(await kept(question)).toMatchObject({ indicator: question.query.indicator });
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What was published and what is live of the month, of every measure: unit by unit. */
async function points(): Promise<Record<string, { live: unknown; published: unknown }>> {
	const asked = Scope.options.flatMap((scope) => MeasureId.options.map((indicator) => ({ scope, indicator })));
	const found: [string, { live: unknown; published: unknown }][] = [];
	for (const one of asked) {
		const answer = await trends(warehouse.writer, wholeCity, { ...one, from: month, to: month });
		for (const { key, points } of answer?.rows ?? []) {
			const { value = null, published = null } = points[0] ?? {};
			found.push([`${one.scope} ${one.indicator} ${key}`, { live: value, published: published?.value ?? null }]);
		}
	}
	return Object.fromEntries(found);
}

test('趋势：每项指标和数量、每个单位都有发布的数；推送文件撤销后，发布的不变，实时的变了', async () => {
	const before = await points();
	expect(Object.keys(before)).toHaveLength(Scope.options.length * MeasureId.options.length * 8);
	expect(Object.entries(before).filter(([, { live, published }]) => !same(live, published))).toEqual([]);
	const known = await imports(warehouse.writer, wholeCity, { limit: 50 });
	const id = known?.rows.find(({ name }) => name === 'push.csv')?.id ?? 0;
	await withdraw(warehouse.writer, warehouse.folder, { id, reason: '传错了' }, { now, actor: 'console' });
	const after = await points();
	for (const [key, { published }] of Object.entries(after))
		expect([key, published]).toEqual([key, before[key]?.published]);
	const moved = Object.entries(after).filter(([, { live, published }]) => !same(live, published));
	expect([...new Set(moved.map(([key]) => key.split(' ')[1]))]).toEqual(['pushRate']);
}, 300_000);
