import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Changes, Scope } from '#contract';
import { storeArrivals } from '../../analytics/arrivals.ts';
import { planRefresh, refresh } from '../../analytics/refresh.ts';
import { changes } from '../../analytics/reports/changes.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { takeBack } from '../../ingest/withdraw.ts';
import type { Connection } from '../../sql/database.server.ts';
import { publish, register } from '../published.ts';
import { given, load } from '../world.ts';
import type { Rows } from '../world/rows.ts';
import { patience, runs } from './runs.ts';
import { story } from './withdrawal/files.ts';

const kinds: Record<string, string> = {
	...{ slips: 'slip', payments: 'payment', refunds: 'refund', pushes: 'push', regions: 'region' },
	...{ projects: 'project', targets: 'target', benchmarks: 'benchmark' },
};

/** What comes before every story, so that October has something to publish, and stories something to correct. */
const ground: Rows[] = [
	{ slips: [{ no: 'A' }, { no: 'B', region: '419902', funded: '2023-09-08 09:00' }, { no: 'Z' }] },
	{ payments: ['A', 'B', 'Z'].flatMap((slip) => [{ slip }, { slip, line: 2 }]) },
	{ feedback: ['A', 'Z'].map((slip) => ({ slip, result: '成功', at: '2023-10-09' })) },
];

/** Loads a file and registers it, as ingest does. */
async function take(db: Connection, rows: Rows): Promise<void> {
	await load(db, rows);
	const [kind = ''] = Object.keys(rows);
	await register(db, kinds[kind] ?? kind);
}

async function withdraw(db: Connection, name: string): Promise<void> {
	await takeBack(db, { sha256: name, at: '2023-11-22 09:40:00', reason: '传错了' });
	await planRefresh(db);
}

const add = (sums: Map<string, number>, key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);

/** Sums what the records say they add, unit by unit and of the city. */
function sumsOf({ records }: Changes): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { effects } of records) {
		for (const { region, figure, change } of effects) {
			add(sums, `${region} ${figure}`, change);
			add(sums, `city ${figure}`, change);
		}
	}
	return sums;
}

const distinctCounts = ['persons', 'projects', 'slips'];

/** The differences of figures that are sums over records. */
function differencesOf({ units }: Changes): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { key, isCity, figures } of units) {
		for (const { figure, difference } of figures)
			if (!distinctCounts.includes(figure)) add(sums, `${isCity ? 'city' : key} ${figure}`, difference);
	}
	return sums;
}

const plain = (sums: Map<string, number>) => Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort());

/** All that is kept of what was published. */
async function kept(db: Connection, path: string) {
	const tables = [
		await db.rows('select * from published_revision'),
		await db.rows('select * from published_answer order by path, query'),
		await db.rows('select * from published_file order by import_id'),
	];
	return { tables, records: readFileSync(path, 'base64') };
}

/** What the stories have shown, so that a test of quiet months only would fail. */
const seen = new Set<string>();

test(
	'发布以后，无论再载入、更正、撤销什么：发布的一字不变；各笔变动之和等于各数之差，每笔都说得出由哪个文件引起',
	() =>
		fc.assert(
			fc.asyncProperty(story, async ({ files, withdrawn, refreshAfter }) => {
				const db = await given();
				for (const rows of [...ground, ...files.slice(0, refreshAfter)]) await take(db, rows);
				await refresh(db);
				const names = (await db.rows('select name from import order by import_id')).map(({ name }) => String(name));
				const path = await publish(db);
				const then = await kept(db, path);

				for (const rows of files.slice(refreshAfter)) await take(db, rows);
				const gone = new Set(withdrawn.flatMap((index) => names[index + 1] ?? []));
				for (const name of gone) await withdraw(db, name);
				await refresh(db);
				await storeArrivals(db);
				expect(await kept(db, path)).toEqual(then);
				for (const scope of Scope.options) {
					const found = await changes(db, wholeCity, { month: '2023-10', scope, limit: 500 });
					if (!found) throw new Error('October is published');
					expect(found.isExplained).toBe(true);
					expect(plain(sumsOf(found))).toEqual(plain(differencesOf(found)));
					expect(found.records.filter(({ sources }) => sources.length === 0)).toEqual([]);
					for (const { before, after } of found.records)
						seen.add(before === null ? 'new' : after === null ? 'gone' : 'moved');
					for (const { act } of found.files) seen.add(act);
				}
			}),
			runs(12),
		),
	patience,
);

test('试过的月份里，有新计入的、不再计入的、变了的，有载入和撤销引起的', () => {
	expect([...seen].sort()).toEqual(['gone', 'loaded', 'moved', 'new', 'withdrawn']);
});
