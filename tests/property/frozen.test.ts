import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Changes, Scope } from '#contract';
import { filesOf } from '../../analytics/published/store.ts';
import { freeze } from '../../analytics/published/freeze.ts';
import { planRefresh, refresh } from '../../analytics/refresh.ts';
import { storeArrivals } from '../../analytics/arrivals.ts';
import { changes } from '../../analytics/reports/changes.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { type DataFolder, openFolder } from '../../ingest/folder.ts';
import { takeBack } from '../../ingest/withdraw.ts';
import type { Connection } from '../../sql/database.server.ts';
import { register } from '../published.ts';
import { temporaryFolder } from '../second_city.ts';
import { given, load } from '../world.ts';
import type { Rows } from '../world/rows.ts';
import { patience, runs } from './runs.ts';
import { story } from './withdrawal/files.ts';

const kinds: Record<string, string> = {
	...{ slips: 'slip', payments: 'payment', refunds: 'refund', pushes: 'push', regions: 'region' },
	...{ projects: 'project', targets: 'target', benchmarks: 'benchmark' },
};

/** What no story changes, so that October always has something to publish. */
const ground: Rows[] = [
	{ slips: [{ no: 'Z' }] },
	{ payments: [{ slip: 'Z' }, { slip: 'Z', line: 2 }] },
	{ feedback: [{ slip: 'Z', result: '成功', at: '2023-10-09' }] },
];

/** Loads a file and registers it, as ingest does. */
async function take(db: Connection, rows: Rows): Promise<void> {
	await load(db, rows);
	const [kind = ''] = Object.keys(rows);
	await register(db, kinds[kind] ?? kind);
}

/** Takes the file of one of the imports back, if it is still there. */
async function withdraw(db: Connection, name: string): Promise<void> {
	await takeBack(db, { sha256: name, at: '2023-11-22 09:40:00', reason: '传错了' });
	await planRefresh(db);
}

/** Sums what the records say they add, unit by unit and of the city. */
function sumsOf({ records }: Changes): Map<string, number> {
	const sums = new Map<string, number>();
	for (const { effects } of records)
		for (const { region, figure, change } of effects)
			for (const key of [`${region} ${figure}`, `city ${figure}`]) sums.set(key, (sums.get(key) ?? 0) + change);
	return sums;
}

const distinctCounts = ['persons', 'projects', 'slips'];

/** The differences of figures that are sums over records. */
function differencesOf({ units }: Changes): Map<string, number> {
	const told = units.flatMap(({ key, isCity, figures }) =>
		figures
			.filter(({ figure }) => !distinctCounts.includes(figure))
			.map(({ figure, difference }) => [`${isCity ? 'city' : key} ${figure}`, difference] as const),
	);
	return new Map(told);
}

const plain = (sums: Map<string, number>) => Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort());

async function published(db: Connection, folder: DataFolder) {
	const files = filesOf(folder, { month: '2023-10', revision: 1 });
	const answers = await db.rows('select path, query, body from published_answer order by path, query');
	return { document: readFileSync(files.document), records: readFileSync(files.records), answers };
}

test(
	'发布以后，无论再载入、更正、撤销什么：发布件一字不变；各笔变动之和等于各数之差，每笔都说得出由哪个文件引起',
	() =>
		fc.assert(
			fc.asyncProperty(story, async ({ files, withdrawn, refreshAfter }) => {
				const place = temporaryFolder();
				try {
					const folder = openFolder(join(place.path, 'data'));
					const db = await given();
					for (const rows of [...ground, ...files.slice(0, refreshAfter)]) await take(db, rows);
					await refresh(db);
					const names = (await db.rows('select name from import order by import_id')).map(({ name }) => String(name));
					const options = { now: () => new Date('2023-11-06T01:00:00Z'), actor: 'console' } as const;
					await freeze(db, folder, { month: '2023-10', reason: null }, options);
					const then = await published(db, folder);

					for (const rows of files.slice(refreshAfter)) await take(db, rows);
					for (const index of withdrawn) {
						const name = names[ground.length + index];
						if (name !== undefined) await withdraw(db, name);
					}
					await refresh(db);
					await storeArrivals(db);
					expect(await published(db, folder)).toEqual(then);
					for (const scope of Scope.options) {
						const found = await changes(db, wholeCity, { month: '2023-10', scope, limit: 500 });
						if (!found) throw new Error('October is published');
						expect(found.isExplained).toBe(true);
						expect(plain(sumsOf(found))).toEqual(plain(differencesOf(found)));
						expect(found.records.filter(({ sources }) => sources.length === 0)).toEqual([]);
					}
				} finally {
					place.remove();
				}
			}),
			runs(4),
		),
	patience,
);
