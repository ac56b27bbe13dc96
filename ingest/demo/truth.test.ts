import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Connection } from '../../sql/database.server.ts';
import { assertNoHiddenColumns } from '../../sql/load.ts';
import { listFiles } from './file.ts';
import { planCity } from './model.ts';

/** A tenth of the city: every rate, list and order of the notice comes out; counts and amounts are a tenth. */
const scale = 0.1;

const Scope = z.object({
	total: z.record(z.string(), z.number()),
	byRegion: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()]))),
	laggards: z.record(z.string(), z.array(z.string())),
});
const expectedFile = new URL('../../tests/cases/anyang-2023-10/expected.json', import.meta.url);
const notice = z
	.object({
		order: z.array(z.string()),
		ytd: Scope.extend({ targetsUnmet: z.object({ projects: z.array(z.string()), persons: z.array(z.string()) }) }),
		month: Scope,
	})
	.parse(JSON.parse(readFileSync(expectedFile, 'utf8')));

const counts = ['due', 'paid', 'outstanding', 'pending', 'refunded', 'carded', 'pushed', 'amount'] as const;
const more = ['natural_persons', 'persons', 'projects'] as const;
const Figure = z.object({ region: z.string() }).and(z.record(z.enum([...counts, ...more]), z.number()));
type Figure = z.infer<typeof Figure>;

type Indicator = { of: (figure: Figure) => [part: number, whole: number]; factor: number; higherIsBetter: boolean };
const indicators: Record<string, Indicator> = {
	successRate: { of: ({ paid, due }) => [paid, due], factor: 100, higherIsBetter: true },
	cardShare: { of: (figure) => [figure.carded, figure.natural_persons], factor: 100, higherIsBetter: true },
	pushRate: { of: ({ pushed, paid }) => [pushed, paid], factor: 100, higherIsBetter: true },
	leftoverRate: { of: ({ outstanding, due }) => [outstanding, due], factor: 1000, higherIsBetter: false },
};

let db: Connection;
let ytd: Map<string, Figure>;
let month: Map<string, Figure>;

async function tell(): Promise<void> {
	const model = async (name: string) =>
		db.run(readFileSync(new URL(`../../sql/demo/truth/${name}.sql`, import.meta.url), 'utf8'));
	for (const name of ['told_payment', 'told_feedback', 'told_push']) await model(name);
	for (const { fileNo, layout } of await listFiles(db)) {
		if (layout.startsWith('feedback'))
			await db.run('insert into told_feedback from feedback_event($fileNo)', { fileNo });
		if (layout === 'push_whole') await db.run(`insert into told_push from push_whole($fileNo, '')`, { fileNo });
		if (layout === 'push_by_line') await db.run(`insert into told_push from push_by_line($fileNo, '')`, { fileNo });
	}
	for (const name of ['link', 'chain', 'outcome', 'pushed', 'state', 'figures']) await model(`told_${name}`);
}

async function figures(opening: string): Promise<Map<string, Figure>> {
	const rows = z.array(Figure).parse(await db.rows('from told_figures($opening::timestamp)', { opening }));
	return new Map(rows.map((row) => [row.region, row]));
}

beforeAll(async () => {
	db = await (await openDatabase(':memory:', { threads: 2 })).connect();
	await planCity(db, scale, 2023);
	await tell();
	ytd = await figures('2023-01-01');
	month = await figures('2023-10-01');
}, 600_000);

const at = (scope: Map<string, Figure>, region: string): Figure => {
	const figure = scope.get(region);
	if (!figure) throw new Error(`no figures for ${region}`);
	return figure;
};

/** Hundredths, rounded half up on the exact fraction; never 100 % out of something else. */
function printed({ of, factor }: Indicator, figure: Figure): number {
	const [part, whole] = of(figure);
	const hundredths = Number((BigInt(part) * BigInt(factor) * 200n + BigInt(whole)) / (2n * BigInt(whole)));
	return part < whole ? Math.min(hundredths, factor * 100 - 1) / 100 : hundredths / 100;
}

/** Positive when a is worse than b, on exact integers. */
function worse({ of, higherIsBetter }: Indicator, a: Figure, b: Figure): number {
	const [[partA, wholeA], [partB, wholeB]] = [of(a), of(b)];
	return (partB * wholeA - partA * wholeB) * (higherIsBetter ? 1 : -1);
}

const rate = (name: string): Indicator => {
	const indicator = indicators[name.split('_')[0] ?? ''];
	if (!indicator) throw new Error(`no indicator ${name}`);
	return indicator;
};

const scopes = { ytd: () => ytd, month: () => month };
const cases = (['ytd', 'month'] as const).flatMap((scope) =>
	Object.entries(notice[scope].byRegion)
		.filter(([name]) => name.includes('Rate') || name.includes('Share'))
		.flatMap(([name, units]) => Object.entries(units).map(([region, value]) => ({ scope, name, region, value }))),
);
const stated = cases.filter(({ value, region }) => typeof value === 'number' && region !== 'others');

describe('通报的每个数字都能从明细算出', () => {
	test.each(stated)('$scope $name $region = $value', ({ scope, name, region, value }) => {
		expect(printed(rate(name), at(scopes[scope](), region))).toBe(value);
	});

	test.each([
		['ytd', 'successRate_pct'],
		['ytd', 'cardShare_pct'],
		['ytd', 'pushRate_pct'],
		['ytd', 'leftoverRate_permille'],
		['month', 'successRate_pct'],
		['month', 'cardShare_pct'],
	] as const)('全市 %s %s', (scope, name) => {
		expect(printed(rate(name), at(scopes[scope](), '410500'))).toBe(notice[scope].total[name]);
	});

	test('金额、人数、人次、项目数', () => {
		const [city, october] = [at(ytd, '410500'), at(month, '410500')];
		expect(city.amount).toBe(Math.round(206718550000 * scale));
		expect(october.amount).toBe(Math.round(12902500000 * scale));
		expect(city.persons).toBe(Math.round(1775300 * scale));
		expect(october.paid).toBe(Math.round(389200 * scale));
		expect(at(month, '410505').paid).toBe(Math.round(93500 * scale));
		expect(at(ytd, '410526').paid).toBe(Math.round(2282600 * scale));
		expect(at(ytd, '410526').amount).toBe(Math.round(65000000000 * scale));
		expect([city.projects, october.projects]).toEqual([84, 56]);
		expect([at(ytd, '410503').projects, at(month, '410503').projects]).toEqual([59, 33]);
		expect(city.due).toBeGreaterThan(6850000 * scale);
		expect(city.due).toBeLessThan(7500000 * scale);
	});
});

/** Units that are worse than every benchmark, worst first, ties in canonical order. */
function laggards(scope: Map<string, Figure>, name: string, benchmarks: [number, number][]): string[] {
	const indicator = rate(name);
	const against = benchmarks.map(([part, whole]) => ({ ...indicator, of: () => [part, whole] as [number, number] }));
	const behind = (unit: Figure) =>
		against.every(({ of }) => {
			const [[part, whole], [their, all]] = [indicator.of(unit), of()];
			return (their * whole - part * all) * (indicator.higherIsBetter ? 1 : -1) > 0;
		});
	return notice.order
		.map((region) => at(scope, region))
		.filter(behind)
		.sort((a, b) => worse(indicator, b, a))
		.map(({ region }) => region);
}

describe('名单和顺序', () => {
	test('累计落后', () => {
		for (const name of ['successRate', 'cardShare', 'pushRate', 'leftoverRate']) {
			const city = rate(name).of(at(ytd, '410500'));
			const benchmarks: [number, number][] = name === 'leftoverRate' ? [city, [1, 10000]] : [city];
			expect(laggards(ytd, name, benchmarks)).toEqual(notice.ytd.laggards[name]);
		}
	});

	test('10月落后于全省 99.94%', () => {
		expect(laggards(month, 'successRate', [[9994, 10000]])).toEqual(notice.month.laggards.successRate);
	});

	test('其余单位不超出通报的说法', () => {
		const units = notice.order.map((region) => at(ytd, region));
		const city = at(ytd, '410500');
		for (const region of ['410502', '410526']) expect(printed(rate('successRate'), at(ytd, region))).toBe(99.98);
		for (const unit of units) {
			if (!['410599', '410503'].includes(unit.region)) expect(unit.carded).toBeLessThan(unit.natural_persons);
			const hasLeftover = ['410599', '410502', '410503', '410505', '410526'].includes(unit.region);
			expect(unit.outstanding > 0).toBe(hasLeftover);
			expect(unit.paid).toBeLessThan(unit.due);
		}
		for (const region of ['410503', '410522', '410527', '410571']) {
			const unit = at(month, region);
			expect(unit.paid).toBeLessThan(unit.due);
			expect(unit.paid * 10000).toBeGreaterThan(unit.due * 9994);
		}
		const leftover = rate('leftoverRate');
		for (const region of ['410502', '410503', '410526'])
			expect(worse(leftover, at(ytd, region), city)).toBeLessThanOrEqual(0);
	});

	test('最多的单位', () => {
		const best = (scope: Map<string, Figure>, key: 'paid' | 'amount' | 'projects') =>
			notice.order.filter((region) => notice.order.every((other) => at(scope, other)[key] <= at(scope, region)[key]));
		expect([best(ytd, 'paid'), best(ytd, 'amount'), best(ytd, 'projects')]).toEqual([
			['410526'],
			['410526'],
			['410503'],
		]);
		expect([best(month, 'paid'), best(month, 'projects')]).toEqual([['410505'], ['410503']]);
	});

	test('未完成目标任务', async () => {
		const rows = await db.rows(`from target_row(0, '')`);
		const targets = rows.map((row) => Object.values(row).map(String));
		const unmet = (column: number, key: 'projects' | 'persons') =>
			notice.order.filter((region) => {
				const target = targets.find((row) => row[1] === region);
				return at(ytd, region)[key] < Number(target?.[column]);
			});
		expect(unmet(3, 'projects')).toEqual(notice.ytd.targetsUnmet.projects);
		expect(unmet(4, 'persons')).toEqual(notice.ytd.targetsUnmet.persons);
	});
});

test('宏的参数不遮蔽列', async () => {
	await assertNoHiddenColumns(db);
});
