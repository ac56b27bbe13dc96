import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../analytics/api/app.ts';
import { formatPreview } from '../analytics/format_preview.ts';
import { emptyProfile } from '../analytics/contract/index.ts';
import { load } from '../analytics/load.ts';
import { freeze } from '../analytics/published/freeze.ts';
import { rebuild } from '../analytics/rebuild.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { openFolder } from '../ingest/folder.ts';
import { inflate } from '../ingest/read/inflate.ts';
import { readDirectory } from '../ingest/read/zip.ts';
import { type Hit, scanFolder, scannerOf } from './clear_scan.ts';
import { copyEmpty } from './empty_folder.ts';
import { files, temporaryFolder } from './second_city.ts';

// After a day's work in an office no clear name, ID or account lies anywhere in the data folder or in what it hands out.

const place = temporaryFolder();
const data = join(place.path, 'data');
const now = () => new Date('2023-06-22T01:40:00Z');

/** A name of three characters that nobody else has: two are in too many words to be looked for. */
const nameOf = (number: number) =>
	['䶮㐂𠮷龘靐', '彧犇淼焱垚鑫', '韡翀翯喆祎']
		.map((part, at) => [...part][Math.floor(number / 6 ** at) % [...part].length])
		.join('') + String.fromCodePoint(0x4e00 + number);

const known = new Set<string>();

/** The small city's payments, each person with a name of their own, free words that tell of them, and faulty rows. */
function payments(): string {
	const [head = '', ...lines] = readFileSync(files[3] ?? '', 'utf8')
		.trim()
		.split(/\r?\n/);
	const numbers = new Map<string, number>();
	const rows = lines.map((line, at) => {
		const [slip, no, , id = '', type, account = '', ...rest] = line.split(',');
		const number = numbers.get(id) ?? numbers.size;
		numbers.set(id, number);
		const name = nameOf(number);
		// A company's name is no person's: it is shown.
		for (const text of type === '单位' ? [id, account] : [name, id, account]) known.add(text);
		const note = at % 7 === 0 ? `${name}已换卡${account}，证件${id}` : '';
		return [slip, no, name, id, type, account, ...rest, note].join(',');
	});
	const faulty = Array.from({ length: 20 }, (_, at) => {
		const [name, id, account] = [nameOf(2000 + at), `41982119700101${9000 + at}`, `62170000100188${10_000 + at}`];
		for (const text of [name, id, account]) known.add(text);
		return [
			'FF2023000001',
			String(9000 + at),
			name,
			id,
			'',
			account,
			'是',
			'不是金额',
			'',
			'',
			`${name}代${id}领`,
		].join(',');
	});
	return [`${head},备注`, ...rows, ...faulty].join('\n');
}

/** The small city's answers, in which banks name holders of accounts whom no other file names. */
function answers(): string {
	const [head = '', ...lines] = readFileSync(files[4] ?? '', 'utf8')
		.trim()
		.split(/\r?\n/);
	const column = head.split(',').indexOf('失败原因');
	const named = lines.map((line, at) => {
		const cells = line.split(',');
		if (!cells[column]) return line;
		const name = `李${String.fromCodePoint(0x4e00 + at)}䶮`;
		known.add(name);
		cells[column] = at % 2 === 0 ? `户名应为${name}` : `${name}：${cells[column]}`;
		return cells.join(',');
	});
	return [head, ...named].join('\n');
}

let warehouse: Warehouse;
let scan: ReturnType<typeof scannerOf>;
let rejects = '';

beforeAll(async () => {
	await copyEmpty(data);
	const path = join(place.path, '明细.csv');
	writeFileSync(path, payments());
	const told = join(place.path, '反馈.csv');
	writeFileSync(told, answers());
	scan = scannerOf([...known]);
	warehouse = await openWarehouse(data, { now, creates: false });
	const { folder, writer } = warehouse;
	const all = files.map((file, at) => (at === 3 ? path : at === 4 ? told : file));
	const result = await load(writer, folder, all, { now });
	const found = result.files.find((file) => file.rejected > 0);
	expect(found).toMatchObject({ rejected: 20 });
	rejects = found?.rejects ?? '';
	await formatPreview(folder, path, { profile: emptyProfile, kind: null });
	await freeze(writer, folder, { month: '2023-05', reason: null }, { now, actor: 'console' });
	warehouse.close();
	expect((await rebuild(openFolder(data), { now })).unrestored).toEqual([]);
	warehouse = await openWarehouse(data, { now, creates: false });
}, 600_000);

afterAll(() => {
	warehouse.close();
	place.remove();
});

/** Every value of every table, as text: columns in the file may be compressed. */
async function tableHits(): Promise<Hit[]> {
	const { writer } = warehouse;
	const tables = await writer.rows('select table_name as name from duckdb_tables() where not temporary');
	const hits: Hit[] = [];
	for (const { name } of tables) {
		const rows = await writer.rows('select told::varchar as row from query_table($name) as told', {
			name: String(name),
		});
		hits.push(...scan(`table ${String(name)}`, Buffer.from(rows.map(({ row }) => String(row)).join('\n'))));
	}
	return hits;
}

/** The bytes of an answer, unpacked where it is a workbook or a document. */
async function unpacked(bytes: Buffer): Promise<Buffer> {
	if (bytes.toString('latin1', 0, 2) !== 'PK') return bytes;
	const path = join(place.path, 'answer.zip');
	writeFileSync(path, bytes);
	const file = await open(path);
	try {
		const entries = await readDirectory(file);
		if (!(entries instanceof Map)) throw new Error(entries.reason);
		const parts: Buffer[] = [];
		for (const entry of entries.values()) for await (const part of inflate(file, entry)) parts.push(part);
		return Buffer.concat(parts);
	} finally {
		await file.close();
	}
}

test('R26 数据目录的任何文件里都没有完整的姓名、证件号、账号', () => {
	const { files: count, hits } = scanFolder(data, scan);
	expect(count).toBeGreaterThan(15);
	expect(hits).toEqual([]);
});

test('R26 数据库的任何一张表里都没有，发布的明细里也没有', async () => {
	expect(await tableHits()).toEqual([]);
	const path = join(data, 'published', '2023-05-r1.parquet');
	const rows = await warehouse.writer.rows('select told::varchar as row from read_parquet($path) as told', { path });
	expect(rows.length).toBeGreaterThan(1000);
	expect(scan(path, Buffer.from(rows.map(({ row }) => String(row)).join('\n')))).toEqual([]);
});

const asked = [
	...['csv', 'xlsx', 'arrow', 'parquet', 'json'].map(
		(format) => `/api/failures?month=2023-05&scope=ytd&format=${format}`,
	),
	...['csv', 'xlsx'].map((format) => `/api/unmatched?kind=feedback&reason=line&format=${format}`),
	...['csv', 'json'].map((format) => `/api/reasons?month=2023-05&scope=ytd&format=${format}`),
	...['csv', 'xlsx'].map((format) => `/api/rankings?month=2023-05&indicator=successRate&format=${format}`),
	'/api/timeliness/late?month=2023-05&kind=answer',
	'/api/failures/FF2023000001/1?month=2023-05&scope=ytd',
	'/api/imports?limit=20',
	'/api/imports/4/rejects',
	'/api/checks',
	'/api/jobs',
	'/api/audit',
	...['docx', 'xlsx'].map((format) => `/api/notices/2023-05/document?form=notice&format=${format}`),
];

test('R26、R30 接口的回答和导出的文件里没有；交还更正的被拒绝的行是例外，只在传输中解密', async () => {
	const { database, folder } = warehouse;
	const api: Api = await createApi({ database, folder, now, secret: 'a secret' });
	const server: Server = createServer({ keepAliveTimeout: 600_000 }, api.app);
	try {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const bound = server.address();
		const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
		const get = async (path: string) => {
			const answer = await fetch(address + path);
			return { status: answer.status, bytes: await unpacked(Buffer.from(await answer.arrayBuffer())) };
		};
		let answered = 0;
		for (const path of asked) {
			const { status, bytes } = await get(path);
			expect({ path, hits: scan(path, bytes) }).toEqual({ path, hits: [] });
			if (status === 200) answered += 1;
			else expect({ path, status }).toMatchObject({ status: expect.toSatisfy((one: number) => one === 404) });
		}
		expect(answered).toBeGreaterThan(asked.length / 2);
		const id = /-(\d+)\.rejects/.exec(rejects)?.[1];
		const { bytes } = await get(`/api/imports/${id}/rejects.csv`);
		expect(new Set(scan('rejects', bytes).map(({ text }) => text)).size).toBe(60);
	} finally {
		server.closeAllConnections();
		server.close();
		await api.close();
	}
	expect(scanFolder(data, scan).hits).toEqual([]);
}, 120_000);

test('R26 扫描能发现：放一个明文文件、写一行进数据库，各处各种编码都找得到', async () => {
	const [text = ''] = known;
	const planted = join(data, 'work', 'planted');
	for (const encoding of ['utf8', 'utf16le'] as const) {
		writeFileSync(planted, Buffer.concat([Buffer.alloc(4099, 'x'), Buffer.from(text, encoding)]));
		expect(scanFolder(data, scan).hits).toEqual([{ file: join('work', 'planted'), encoding, text }]);
	}
	writeFileSync(planted, Buffer.concat(['明细.csv', '反馈.csv'].map((name) => readFileSync(join(place.path, name)))));
	expect(new Set(scanFolder(data, scan).hits.map((hit) => hit.text)).size).toBe(known.size);
	writeFileSync(planted, '');
	await warehouse.writer.run('create table planted as select $text::varchar as text', { text });
	expect((await tableHits()).map((hit) => hit.text)).toEqual([text]);
	await warehouse.writer.run('drop table planted');
});
