import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Connection, type Database, openDatabase } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { type DataFolder, openFolder } from './folder.ts';
import { noProfile } from './formats/profile.ts';
import { ingest, type IngestOptions, type Taken } from './ingest.ts';
import { Reading } from './reading.ts';

let root: string;
let folder: DataFolder;
let database: Database;
let db: Connection;
let log: string[];

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'reading-'));
	folder = openFolder(join(root, 'data'));
	database = await openDatabase(':memory:', { threads: 1 });
	db = await database.connect();
	await loadModels(db);
	log = [];
});
afterEach(() => {
	db.close();
	database.close();
	rmSync(root, { recursive: true });
});

/** An export of pushes; slips are named after the file, so that its rows are nobody else's. */
function pushes(name: string, rows: number): string {
	const path = join(root, name);
	const lines = Array.from({ length: rows }, (_, n) => `${name}-${n},2023-10-01 09:00:00,短信,成功\n`);
	writeFileSync(path, `发放单号,推送时间,渠道,结果\n${lines.join('')}`);
	return path;
}

/** Takes files in; meanwhile the first reading child gets a signal once its folder looks as told. */
async function taken(paths: string[], options: Partial<IngestOptions>, upset?: Upset): Promise<Taken[]> {
	const now = () => new Date('2023-11-22T09:00:00+08:00');
	const running = ingest(db, folder, paths, { now, log: (fault) => log.push(String(fault)), ...options });
	if (upset) await upsetChild(upset);
	return running;
}

type Upset = { signal: NodeJS.Signals; when: (names: string[]) => boolean };

async function upsetChild({ signal, when }: Upset): Promise<void> {
	for (;;) {
		const place = readdirSync(folder.work).map((name) => join(folder.work, name, '1'))[0];
		if (place && existsSync(place) && when(readdirSync(place))) break;
		await setTimeout(2);
	}
	for (const pid of readingChildren()) process.kill(pid, signal);
}

function readingChildren(): number[] {
	const threads = readdirSync(`/proc/${process.pid}/task`);
	const children = threads.flatMap((id) => readFileSync(`/proc/${process.pid}/task/${id}/children`, 'utf8').split(' '));
	return children
		.filter((pid) => pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('type/child.ts'))
		.map(Number);
}

const outcome = (tables: Taken[]) => tables.map(({ name, status, loaded }) => [name, status, loaded]);
const rowsIn = async () => Number((await db.rows('select count(*) as rows from raw_push'))[0]?.rows);

describe('R33 读取程序死掉：只拒收它正在读的文件，其余照收，不丢也不重', () => {
	test('读到一半被杀', async () => {
		// Its canonical file is the second one, for its header differs.
		const big = pushes('big.csv', 900_000);
		writeFileSync(big, readFileSync(big, 'utf8').replace('渠道', '渠 道x'));
		const upset: Upset = { signal: 'SIGKILL', when: (names) => names.filter((it) => it.endsWith('.csv')).length === 2 };
		const tables = await taken([pushes('a.csv', 3), big, pushes('c.csv', 4)], {}, upset);
		expect(outcome(tables)).toEqual([
			['a.csv', 'loaded', 3],
			['big.csv', 'rejected', 0],
			['c.csv', 'loaded', 4],
		]);
		expect(tables[1]?.reason).toBe(
			'文件解析失败（读取程序异常中止）；请检查文件能否正常打开，拆分成较小的文件或另存为 CSV 后再导入',
		);
		expect(await rowsIn()).toBe(7);
		expect(log).toEqual([expect.stringContaining('SIGKILL')]);
		expect(readdirSync(folder.work)).toEqual([]);
		expect(readdirSync(folder.imports).filter((name) => name.endsWith('.csv'))).toHaveLength(2);
	});

	test('几个文件一起定型时被杀：逐个重读，都没有问题就都收下', async () => {
		const upset: Upset = { signal: 'SIGKILL', when: (names) => names.some((name) => name.endsWith('.parquet')) };
		const paths = [pushes('a.csv', 3), pushes('big.csv', 300_000), pushes('c.csv', 4)];
		const tables = await taken(paths, {}, upset);
		expect(outcome(tables)).toEqual([
			['a.csv', 'loaded', 3],
			['big.csv', 'loaded', 300_000],
			['c.csv', 'loaded', 4],
		]);
		expect(await rowsIn()).toBe(300_007);
		expect(log).toHaveLength(1);
	});

	test('停住不动', async () => {
		const big = pushes('big.csv', 900_000);
		const limits = { memory: 4096, patience: 15_000, patiencePerMiB: 0 };
		const upset: Upset = { signal: 'SIGSTOP', when: (names) => names.length > 0 };
		const tables = await taken([big, pushes('c.csv', 4)], { limits }, upset);
		expect(outcome(tables)).toEqual([
			['big.csv', 'rejected', 0],
			['c.csv', 'loaded', 4],
		]);
		expect(tables[0]?.reason).toContain('读取超过 15 秒没有完成');
	});

	test('占用内存过多', async () => {
		const limits = { memory: 20, patience: 60_000, patiencePerMiB: 0 };
		const tables = await taken([pushes('big.csv', 900_000)], { limits });
		expect(outcome(tables)).toEqual([['big.csv', 'rejected', 0]]);
		expect(tables[0]?.reason).toContain('占用内存超过 20 MB');
		expect(log).toEqual([expect.stringContaining('SIGKILL')]);
	});
});

test('没有要读的文件：不启动读取程序', async () => {
	const job = { work: folder.work, secret: folder.keys.pseudonym, kind: null, profile: noProfile, sample: 0 };
	const reading = new Reading(job, {});
	reading.complete();
	expect((await reading.messages().next()).done).toBe(true);
	expect(readdirSync(folder.work)).toEqual([]);
});
