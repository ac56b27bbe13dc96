import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Findings } from '#contract';
import { routes } from '../analytics/access/gate.ts';
import { between } from './walls/between.ts';
import { markOf, units } from './walls/marked_files.ts';
import { questions } from './walls/questions.ts';
import { readable } from './walls/readable.ts';
import { roles } from './walls/roles.ts';
import { startWalled, type WalledService } from './walls/walled_service.ts';

const own = '419804';
const others = units.filter((unit) => unit !== own).map(markOf);
let city: WalledService;
let alone: WalledService;
let published: WalledService;

beforeAll(async () => {
	city = await startWalled({ name: 'live' });
	alone = await startWalled({ name: 'alone', only: [own] });
	published = await startWalled({ name: 'published' });
}, 600_000);
afterAll(() => Promise.all([city, alone, published].map((service) => service.close())));

const mayAsk = (role: 'county' | 'department' | 'bank', route: string) =>
	routes[`GET ${route.replaceAll(/\{(\w+)\}/g, ':$1')}`]?.includes(role) ?? false;
const asked = (role: 'county' | 'department' | 'bank') =>
	Map.groupBy(
		questions().filter(({ route }) => mayAsk(role, route)),
		({ route }) => route,
	);
const marksIn = (text: string) => others.filter((mark) => text.includes(mark));

/** What an answer says, but for what every answer has of its own. */
function comparable(body: string): string {
	return body.replaceAll(/"(requestId|dataVersion|loadedAt|receivedAt|sha256)":"[^"]*"/g, '');
}

/** Findings say that there is something elsewhere, and no more; what exactly, the test after these holds. */
const speaksOfOthers = /^\/api\/findings/;

const patience = 600_000;

describe('R16、R21 县里的账号看到的，和一个只有本县记录的系统完全一样', () => {
	test.each([...asked('county')])(
		'%s',
		async (_route, addresses) => {
			for (const { address } of addresses) {
				const [here, there] = [await city.get(address, 'county'), await alone.get(address, 'county')];
				const [told, expected] = [await readable(here), await readable(there)];
				expect(here.status, address).toBeLessThan(500);
				expect({ address, status: here.status, leaks: marksIn(told.all) }).toEqual({
					address,
					status: there.status,
					leaks: [],
				});
				if (!/format=(xlsx|parquet)/.test(address) && !speaksOfOthers.test(address))
					expect(comparable(told.body), address).toBe(comparable(expected.body));
			}
		},
		patience,
	);
});

test('R21、R22 疑点只多出外县重复一类，只说外县存在，不说是哪个县、哪一笔', async () => {
	const found = async (service: typeof city) => {
		const answer = await service.get('/api/findings?limit=500&severity=high', 'county');
		return Findings.parse(await answer.json()).rows.map(({ id: _, ...row }) => row);
	};
	const [here, there] = [await found(city), await found(alone)];
	const told = new Set(there.map((row) => JSON.stringify(row)));
	const others = here.filter((row) => !told.has(JSON.stringify(row)));
	expect(here.length - others.length).toBeGreaterThan(0);
	expect(others.length).toBeGreaterThan(0);
	expect(new Set(others.map(({ detail }) => detail))).toEqual(new Set(['外县存在同类发放记录']));
	expect(new Set(others.map(({ region }) => region?.key))).toEqual(new Set(['419804']));
});

/** What names no record to anybody. */
const wordless =
	/meta|rules|settings|benchmarks|freezes|trends|rankings$|history|matrix|comparison|overview|stages|targets|monitoring|completeness|unmatched|policy-list|saved-filters|funds$|settlement$|statement$/;

describe('R18 没有这道墙就会露出来：同样的问题，看全市的人看得到别县的记号', () => {
	test.each([...asked('county')].filter(([route]) => !wordless.test(route)))(
		'%s',
		async (_route, addresses) => {
			const seen: string[] = [];
			for (const { address } of addresses) {
				seen.push(...marksIn((await readable(await city.get(address, 'office'))).all));
				if (seen.length > 0) return;
			}
			expect(seen).not.toEqual([]);
		},
		patience,
	);
});

describe('R20 别县只有已发布的排名', () => {
	const ranking = '/api/rankings?month=2023-03&indicator=successRate';
	const get = async (address: string) => JSON.parse(await (await published.get(address, 'county')).text()) as Ranked;
	type Ranked = { rows: { key: string; rank: number | null; value: unknown }[] };

	test('已发布的排名里有所有单位', async () => {
		const { rows } = await get(`${ranking}&published=true`);
		expect(rows.map(({ key }) => key).toSorted()).toEqual(units);
	});

	test('实时的排名里只有本单位，名次按别县最近发布的数字', async () => {
		const [kept, live] = [await get(`${ranking}&published=true`), await get(ranking)];
		expect(live.rows).toEqual([
			expect.objectContaining({ key: own, rank: kept.rows.find(({ key }) => key === own)?.rank }),
		]);
		const next = await get('/api/rankings?month=2023-04&indicator=successRate');
		expect(next.rows.map(({ key }) => key)).toEqual([own]);
	});

	test('没有发布过，就没有名次', async () => {
		const answer = await city.get('/api/rankings?month=2023-04&indicator=successRate', 'county');
		expect((JSON.parse(await answer.text()) as Ranked).rows.map(({ rank }) => rank)).toEqual([null]);
	});

	test.each(['&region=419802', ''])('别的问题已发布的答案只有本单位的%s', async (region) => {
		const answer = await published.get(`/api/indicators?month=2023-03&published=true&by=bank${region}`, 'county');
		expect(marksIn((await readable(answer)).all)).toEqual([]);
	});
});

describe.each(['department', 'bank'] as const)('R14、R15 %s 只看到自己的记录', (role) => {
	test.each([...asked(role)])(
		'%s',
		async (_route, addresses) => {
			const name = role === 'bank' ? 'bank' : 'department';
			for (const { address } of addresses)
				expect({ address, leaks: marksIn((await readable(await city.get(address, name))).all) }).toEqual({
					address,
					leaks: [],
				});
		},
		patience,
	);

	test('列表里只有自己的部门或银行，也不是空的', async () => {
		const answer = await city.get('/api/failures?month=2023-04&scope=ytd&limit=100', role);
		const { rows, total } = JSON.parse(await answer.text()) as {
			total: number;
			rows: Record<string, { key: string }>[];
		};
		expect(total).toBeGreaterThan(0);
		expect(new Set(rows.map((row) => row[role]?.key)).size).toBe(1);
	});
});

between(() => city);
roles(() => city);
