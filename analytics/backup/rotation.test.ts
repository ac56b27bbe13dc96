import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/second_city.ts';
import { archiveName, kept, rotate } from './rotation.ts';

const keep = { daily: 7, weekly: 4, monthly: 12 };

/** Names of backups taken at 02:00 of so many days in a row, to 2026-11-22. */
const nightly = (days: number) =>
	Array.from({ length: days }, (_, ago) => {
		const day = new Date(Date.UTC(2026, 10, 22) - ago * 86_400_000);
		return archiveName(`${day.toISOString().slice(0, 10)} 02:00:00`);
	});

const days = (names: Iterable<string>) => [...names].map((name) => name.slice(9, 17)).sort();

test('R64 两年每夜备份：留最近7天、4个周末、12个月末，当周当月以最近的为准', () => {
	expect(days(kept(nightly(730), keep))).toEqual([
		...['20251231', '20260131', '20260228', '20260331', '20260430', '20260531', '20260630', '20260731', '20260831'],
		...['20260930', '20261031', '20261101', '20261108', '20261115'],
		...['20261116', '20261117', '20261118', '20261119', '20261120', '20261121', '20261122'],
	]);
});

test('R64 停了半年再备份，此前最近的仍在', () => {
	const old = nightly(200).slice(190);
	expect(days(kept([...nightly(1), ...old], keep))).toEqual(
		[...days(old).slice(-6), '20261122', '20260510'].sort((a, b) => (a < b ? -1 : 1)),
	);
});

test('R64 同一天的几次，只留最后一次', () => {
	const names = ['2026-11-22 02:00:00', '2026-11-22 14:00:00', '2026-11-21 02:00:00'].map(archiveName);
	expect([...kept(names, keep)].sort()).toEqual([names[1], names[2]].sort());
});

test('R64 只删自己的备份和中断留下的，别的文件不动', () => {
	const { path, remove } = temporaryFolder();
	const [old = '', newest = ''] = nightly(2).reverse();
	const others = ['说明.txt', 'yikatong-20261101.tar', 'other.part'];
	for (const name of [old, newest, `${old}.part`, ...others]) writeFileSync(join(path, name), '');
	mkdirSync(join(path, 'folder'));
	expect(rotate(path, { daily: 1, weekly: 0, monthly: 0 })).toEqual([old]);
	expect(readdirSync(path).sort()).toEqual([newest, ...others, 'folder'].sort());
	remove();
});
