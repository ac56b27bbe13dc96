import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listValue, openDatabase, structValue, type Connection, type Database } from '../../sql/database.server.ts';
import { formats } from '../formats/index.ts';
import { canonicalOf, withFile } from './fixture.ts';
import { openTables, type Counts, type Table } from './open.ts';

const header = ['发放单号', '明细序号', '推送时间', '渠道', '结果'];

/** Text that tries the borders: quotes, delimiters, line breaks, characters of one to four bytes, old code points. */
const character = fc.constantFrom(...'a1 ,;|\t"\n张三䶮𠬤é€，　'.normalize(), '\r\n', '""');
const cell = fc.oneof(
	fc.array(character, { maxLength: 8 }).map((parts) => parts.join('')),
	fc.constantFrom('', '张三', '6217000010012345677', '2023-10-31', '"', ',', '\n'),
);
/** The first cell keeps a record from being blank or a footer. */
const record = fc
	.tuple(fc.nat({ max: 99 }), fc.array(cell, { minLength: 4, maxLength: 4 }))
	.map(([n, rest]) => [`F${n}`, ...rest]);
/** Bytes that change the structure, more often than others. */
const evilByte = fc.oneof(fc.constantFrom(34, 34, 34, 44, 9, 59, 124, 0, 13, 0x81, 0xd6, 0xff), fc.nat({ max: 255 }));
const records = fc.array(record, { minLength: 1, maxLength: 20 });
const dialect = fc.record({
	delimiter: fc.constantFrom(',', '\t', '|', ';'),
	encoding: fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be'),
	lineEnd: fc.constantFrom('\n', '\r\n'),
	quotesAll: fc.boolean(),
	endsLine: fc.boolean(),
});
type DialectOf = typeof dialect extends fc.Arbitrary<infer T> ? T : never;

const needsQuotes = (text: string) => /[",;|\t\r\n]/.test(text);
const quote = (text: string, always: boolean) =>
	always || needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text;

function csv(rows: string[][], d: DialectOf): Buffer {
	const lines = [header, ...rows].map((cells) => cells.map((text) => quote(text, d.quotesAll)).join(d.delimiter));
	return iconv.encode(lines.join(d.lineEnd) + (d.endsLine ? d.lineEnd : ''), d.encoding, {
		addBOM: d.encoding.startsWith('utf-16'),
	});
}

/** Opens and copies; null when the file is refused. */
async function copied(
	bytes: Buffer,
	chunk = 1024 * 1024,
): Promise<{ table: Table; stream: Buffer; counts: Counts } | null> {
	return withFile(bytes, async (path, work) => {
		const [table] = await Array.fromAsync(openTables(path, { formats, work, chunk }));
		return !table || 'reason' in table ? null : { table, ...(await canonicalOf(table)) };
	});
}

describe('与 DuckDB 一致', () => {
	let database: Database;
	let db: Connection;
	beforeAll(async () => {
		database = await openDatabase(':memory:');
		db = await database.connect();
	});
	afterAll(() => {
		db.close();
		database.close();
	});

	/** The canonical stream as DuckDB reads it; throws when it refuses a record. */
	async function cellsInDuckDb(stream: Buffer, delimiter: string, width: number): Promise<(string | null)[][]> {
		const names = ['tag', 'line', ...Array.from({ length: width }, (_, at) => `c${at}`)];
		const rows = await withFile(stream, (path) =>
			db.rows(
				`select * from read_csv($files, columns := $columns, delim := $delimiter, header := false,
					auto_detect := false, quote := '"', escape := '"') order by line::integer`,
				{
					files: listValue([path]),
					columns: structValue(Object.fromEntries(names.map((name) => [name, 'VARCHAR']))),
					delimiter,
				},
			),
		);
		return rows.map((row) => names.map((name) => (row[name] === null ? null : String(row[name]))));
	}

	test('任意合法文件：单元格原样到达，行号是物理行号', async () => {
		await fc.assert(
			fc.asyncProperty(records, dialect, async (rows, d) => {
				const result = await copied(csv(rows, d));
				expect(result?.counts).toEqual({ records: rows.length, skipped: 0, broken: [] });
				const cells = await cellsInDuckDb(result?.stream ?? Buffer.alloc(0), d.delimiter, header.length);
				let line = 2;
				const expected = rows.map((row) => {
					const at = line;
					line += 1 + row.join('').split('\n').length - 1;
					return ['1', String(at), ...row.map((text) => text.replaceAll('\r\n', '\n') || null)];
				});
				expect(cells).toEqual(expected);
			}),
			{ numRuns: 100 },
		);
	});

	test('任意字节都不会让 DuckDB 拒绝，也不丢未被改动的记录', async () => {
		const sound = Array.from({ length: 30 }, (_, n) => [
			`F${n}`,
			`${n}`,
			'2023-10-31',
			n % 3 ? '短信' : '短,"信\n息',
			'成功',
		]);
		const mutation = fc.record({
			row: fc.nat({ max: 29 }),
			at: fc.nat({ max: 40 }),
			bytes: fc.array(evilByte, { maxLength: 3 }),
			cut: fc.nat({ max: 2 }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), dialect, async (mutations, d) => {
				const lines = sound.map((row) =>
					iconv.encode(row.map((text) => quote(text, d.quotesAll)).join(d.delimiter) + d.lineEnd, d.encoding),
				);
				const touched = new Set<number>();
				for (const { row, at, bytes, cut } of mutations) {
					const line = lines[row] ?? Buffer.alloc(0);
					// Whole units of UTF-16, and no line end: the neighbours stay what they are.
					const place = Math.min(at, line.length - 8) & ~3;
					const put = Buffer.from(bytes.map((byte) => (byte === 10 ? 65 : byte)));
					const isWide = d.encoding.startsWith('utf-16');
					lines[row] = Buffer.concat([
						line.subarray(0, place),
						isWide ? put.subarray(0, put.length & ~1) : put,
						line.subarray(place + (isWide ? cut & ~1 : cut)),
					]);
					touched.add(row);
				}
				const head = csv([], { ...d, endsLine: true });
				const result = await copied(Buffer.concat([head, ...lines]));
				const cells = await cellsInDuckDb(result?.stream ?? Buffer.alloc(0), d.delimiter, header.length);
				const found = new Set(cells.map((row) => row.slice(2).join('\u0001')));
				const lost = sound.filter((row, n) => !touched.has(n) && !found.has(row.join('\u0001')));
				expect(lost).toEqual([]);
				const { records, skipped, broken } = result?.counts ?? { records: -1, skipped: 0, broken: [] };
				expect(records).toBe(cells.length + skipped + broken.length);
			}),
			{ numRuns: 200 },
		);
	});
});

describe('分块', () => {
	const text = `标题\n${header.join()}\r\nF1,1,2023,"短,""信\r\n䶮",𠬤\r\n合计\nF2,2,2023,"没有闭合,é\n,,,,\nF3,3,2023,张\ue863,成功`;
	const broken = Buffer.from([0x46, 0x2c, 0xd6, 0x2c, 0x81, 0x30, 0x81, 0x2c, 0x80, 0xff, 0x2c, 0xe5, 0xbc, 0x0a]);

	test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('%s：无论每次读多少字节，结果相同', async (encoding) => {
		const encoded = iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
		const bytes = Buffer.concat([encoded, iconv.encode('\n', encoding), broken]);
		const whole = await copied(bytes);
		expect(whole?.counts.records).toBeGreaterThan(4);
		for (let chunk = 1; chunk <= 80; chunk++) {
			const part = await copied(bytes, chunk);
			expect(part?.stream.toString()).toBe(whole?.stream.toString());
			expect(part?.counts).toEqual(whole?.counts);
		}
	});

	test('窗口移动时记录不断开', async () => {
		const row = (n: number) => `F${n},${n},2023,"${'备注\n'.repeat(n % 50)}${'长'.repeat(n % 4000)}",成功\n`;
		const stray = (n: number) =>
			n % 97 === 0 ? `F${n},${n},2023,"没有闭合,\n` : n % 1501 === 0 ? `${'x'.repeat(600_000)}\n` : row(n);
		const bytes = Buffer.from(`${header.join()}\n${Array.from({ length: 2000 }, (_, n) => stray(n)).join('')}`);
		const whole = await copied(bytes, 64 * 1024 * 1024);
		expect(whole?.counts.broken.some(({ reason }) => reason === '记录超长')).toBe(true);
		for (const chunk of [10_007, 65_536, 1024 * 1024]) {
			const part = await copied(bytes, chunk);
			expect(part?.stream.equals(whole?.stream ?? Buffer.alloc(0))).toBe(true);
			expect(part?.counts).toEqual(whole?.counts);
		}
	});
});

test('GB18030 与 TextDecoder、iconv-lite 一致', async () => {
	const { fromGb18030 } = await import('./gb18030.ts');
	const { viewOf } = await import('./view.ts');
	const decode = (bytes: Uint8Array) => {
		const source = viewOf(bytes.length);
		source.bytes.set(bytes);
		const target = viewOf(bytes.length * 3 + 3);
		const { written } = fromGb18030()(source, bytes.length, true, target, 0);
		return target.bytes.toString('utf8', 0, written);
	};
	const every = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xf8ff);
	for (let at = 0; at < every.length; at += 4096) {
		const text = String.fromCodePoint(...every.slice(at, at + 4096)).replaceAll('\ufffd', '');
		expect(decode(iconv.encode(text, 'gb18030'))).toBe(
			new TextDecoder('gb18030').decode(iconv.encode(text, 'gb18030')),
		);
	}
	const byte = fc.oneof(
		fc.integer({ min: 0x81, max: 0xfe }),
		fc.integer({ min: 0x30, max: 0x39 }),
		fc.nat({ max: 255 }),
	);
	fc.assert(
		fc.property(fc.array(byte, { maxLength: 60 }), (bytes) => {
			const runs =
				Buffer.from(bytes)
					.toString('latin1')
					.match(/[\x80-\xff]+/g) ?? [];
			// UTF-8 between GB18030 is none of its words to us (foreign.ts).
			fc.pre(!runs.some((run) => isUtf8(Buffer.from(run, 'latin1'))));
			// The platform's decoder treats what is cut off at the end its own way.
			const whole = Uint8Array.from([...bytes, 10, 10, 10]);
			expect(decode(whole)).toBe(new TextDecoder('gb18030').decode(whole));
		}),
		{ numRuns: 2000 },
	);
});
