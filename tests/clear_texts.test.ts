import { formats } from '../ingest/formats/index.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from '../analytics/load.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { ingest } from '../ingest/ingest.ts';
import { type Groups, takeGroups } from '../ingest/type/group.ts';
import { readFile } from '../ingest/type/read_file.ts';
import { setSecret } from '../ingest/type/secret.ts';
import { typeGroup } from '../ingest/type/typing.ts';
import { type Connection, openDatabase } from '../sql/database.server.ts';
import { loadFolder } from '../sql/load.ts';
import { temporaryFolder } from './second_city.ts';

// No clear ID, card number or account of 社保卡状态 and 比对名单 leaves the reading child.

const place = temporaryFolder();
const now = () => new Date('2023-11-22T09:00:00+08:00');

/** Enough lines to fill pages of the database; every fiftieth is rejected. */
const lines = Array.from({ length: 500 }, (_, line) => ({
	id: `4199001950${String(1 + (line % 12)).padStart(2, '0')}01${String(1000 + line)}`,
	card: `A7${String(1_000_000 + line)}`,
	account: `62170000${String(10_000_000_000 + line)}`,
}));
const grouped = (text: string, size: number, sign: string) =>
	(text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(sign);
/** The ways in which an ID and an account are written. */
const ways = [
	(text: string) => text,
	(text: string) => grouped(text, 4, ' '),
	(text: string) => grouped(text, 6, '-'),
	(text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];
const written = (text: string, line: number) => ways[Math.floor(line / 50) % ways.length]?.(text) ?? text;
const cards = lines.map(({ id, card, account }, line) =>
	[written(id, line), card, written(account, line), line % 50 ? '正常' : '作废', '2023-10-31'].join(','),
);
const roster = lines.map(({ id }, line) => [line % 50 ? '死亡' : '黑名单', written(id, line), '欧阳赵'].join(','));
const files = {
	card: ['身份证号,社保卡号,银行账号,卡状态,统计日', ...cards].join('\n'),
	roster: ['名单,身份证号,姓名', ...roster].join('\n'),
};
/** Clear numbers in bytes, in whatever way they are written. */
function found(bytes: Buffer): string[] {
	const plain = bytes.toString('utf8').normalize('NFKC').replace(/[ -]/g, '');
	return plain.match(/4199001950\d{4}|62170000\d{7}|A71\d{6}/g)?.slice(0, 3) ?? [];
}

const paths = Object.entries(files).map(([kind, text]) => {
	const path = join(place.path, `${kind}.csv`);
	writeFileSync(path, text);
	return path;
});

let warehouse: Warehouse;
let typing: Connection;

beforeAll(async () => {
	warehouse = await openWarehouse(join(place.path, 'data'), { now, creates: true });
	const memory = await openDatabase(':memory:', { threads: 1 });
	typing = await memory.connect();
	await setSecret(typing, warehouse.folder.keys.pseudonym);
	for (const folder of ['cells', 'kinds', 'recipient'])
		await loadFolder(typing, new URL(`../sql/typing/${folder}/`, import.meta.url));
});

afterAll(() => {
	typing.close();
	place.remove();
});

test.each([0, 1])('类型化的文件里只有化名和遮盖后的号码（%i）', async (at) => {
	const work = join(place.path, `work-${at}`);
	mkdirSync(work);
	const groups: Groups = new Map();
	await readFile(groups, work, { file: 0, path: paths[at] ?? '', kind: null, formats, nextTable: () => 1 });
	const [group] = takeGroups(groups);
	if (!group) throw new Error('There is one group');
	expect(found(readFileSync(group.path))).toHaveLength(3);
	const { typed, recipients } = await typeGroup(typing, work, group);
	expect(recipients).toBeNull();
	const bytes = readFileSync(typed);
	expect(bytes.includes('419900**********')).toBe(true);
	expect(found(bytes)).toEqual([]);
});

test('数据库文件和预写日志里没有原文', async () => {
	const database = join(place.path, 'data', 'yikatong.duckdb');
	const taken = await ingest(warehouse.writer, warehouse.folder, paths, { now });
	expect(taken.map(({ loaded, rejected }) => [loaded, rejected])).toEqual([
		[490, 10],
		[490, 10],
	]);
	const log = readFileSync(`${database}.wal`);
	expect(log.includes('419900**********')).toBe(true);
	expect(found(log)).toEqual([]);
	await load(warehouse.writer, warehouse.folder, paths, { now });
	warehouse.close();
	expect(existsSync(`${database}.wal`)).toBe(false);
	expect(found(readFileSync(database))).toEqual([]);
});
