import { parseString } from '@fast-csv/parse';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listValue, openDatabase, structValue, type Connection, type Database } from '../../sql/database.server.ts';
import { formats } from '../formats/index.ts';
import { canonicalOf, opened, read, withFile } from './fixture.ts';
import { openTables } from './open.ts';

const isLong = process.env.YIKATONG_LONG === '1';
const runs = (numRuns: number) => (isLong ? { numRuns: numRuns * 50 } : { numRuns, seed: 202310 });

const patience = isLong ? 3_600_000 : 300_000;

const header = ['发放单号', '明细序号', '推送时间', '渠道', '结果'];
const piece = fc.constantFrom(
	'a',
	'1',
	' ',
	',',
	';',
	'|',
	'\t',
	'"',
	'""',
	'\n',
	'张',
	'䶮',
	'𠬤',
	'é',
	'，',
	'\u3000',
	"'",
);
const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
/** The first cell keeps a record from being blank or a footer. */
const record = fc
	.tuple(fc.nat({ max: 99 }), fc.array(cell, { minLength: 4, maxLength: 4 }))
	.map(([n, rest]) => [`F${n}`, ...rest]);
const records = fc.array(record, { minLength: 1, maxLength: 30 });
const delimiter = fc.constantFrom(',', '\t', '|', ';');

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: string[][], by: string) =>
	[header, ...rows].map((cells) => cells.map(quoted).join(by) + '\n').join('');

describe('合法文件的单元格，与另外两个读者读出的相同', () => {
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

	const names = ['a', 'b', 'c', 'd', 'e'];

	/** What DuckDB reads in a file, strictly, without anything of ours. */
	async function inDuckDb(text: string, by: string, columns = names): Promise<string[][]> {
		const rows = await withFile(text, (path) =>
			db.rows(
				`select * from read_csv($files, columns := $columns, delim := $delimiter, header := false, skip := 0,
					auto_detect := false, quote := '"', escape := '"', new_line := '\\n', strict_mode := true, nullstr := '',
					allow_quoted_nulls := true, comment := '', parallel := false)`,
				{
					files: listValue([path]),
					columns: structValue(Object.fromEntries(columns.map((name) => [name, 'VARCHAR']))),
					delimiter: by,
				},
			),
		);
		return rows.map((row) => columns.map((name) => (row[name] === null ? '' : String(row[name]))));
	}

	/** What fast-csv reads. */
	function inFastCsv(text: string, by: string): Promise<string[][]> {
		return new Promise((resolve, reject) => {
			const rows: string[][] = [];
			parseString<string[], string[]>(text, { delimiter: by, headers: false })
				.on('data', (cells: string[]) => rows.push(cells))
				.on('error', reject)
				.on('end', () => resolve(rows));
		});
	}

	test(
		'DuckDB 与 fast-csv（性质 P5）',
		async () => {
			await fc.assert(
				fc.asyncProperty(records, delimiter, async (rows, by) => {
					const text = csv(rows, by);
					const ours = await inDuckDb(await streamOf(text), by, ['tag', 'line', ...names]);
					const cells = ours.toSorted((a, b) => Number(a[1]) - Number(b[1])).map((row) => row.slice(2));
					expect(cells).toEqual(rows);
					expect(await inDuckDb(text, by)).toEqual([header, ...rows]);
					expect(await inFastCsv(text, by)).toEqual([header, ...rows]);
				}),
				runs(60),
			);
		},
		patience,
	);
});

/** The canonical stream of a file with one table. */
async function streamOf(text: string): Promise<string> {
	return withFile(text, async (path, work) => {
		const [table] = await Array.fromAsync(openTables(path, { formats, work }));
		if (!table || 'reason' in table) throw new Error(table?.reason);
		const { stream, counts } = await canonicalOf(table);
		expect(counts.broken).toEqual([]);
		return stream.toString('utf8');
	});
}

/** Names as they stand on IDs: common and rare characters, dots of minorities, Latin. */
const character = fc.oneof(
	fc.integer({ min: 0x4e00, max: 0x9fa5 }),
	fc.integer({ min: 0x3400, max: 0x4db5 }),
	fc.integer({ min: 0x20000, max: 0x2a6d6 }),
	fc.constantFrom(0xb7, 0x4dae, 0x41, 0xe9, 0x3007),
);
const name = fc.array(character, { minLength: 1, maxLength: 12 }).map((codes) => String.fromCodePoint(...codes));

test(
	'任何姓名在任何编码中读出同样的字，或被拒收（性质 P3）',
	async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(name, { minLength: 1, maxLength: 40 }),
				fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be'),
				fc.boolean(),
				async (names, encoding, hasBom) => {
					const text = [header.join(), ...names.map((text, at) => `F1,${at + 1},2023-10-31,${text},`)].join('\n');
					const bytes = iconv.encode(text, encoding, { addBOM: hasBom && encoding !== 'gb18030' });
					const [table] = await opened(bytes);
					if (!table || 'reason' in table) {
						expect([encoding, hasBom]).toEqual([expect.stringContaining('utf-16'), false]);
						return;
					}
					const { lines, broken } = await read(bytes);
					const expected = names.map((text, at) => `${at + 2},F1,${at + 1},2023-10-31,${text},`);
					const rejected = new Set(broken.map(({ line }) => line));
					expect(lines).toEqual(expected.filter((_, at) => !rejected.has(at + 2)));
					// What is UTF-8 as well, read in GB18030, is not taken for certain.
					expect(encoding === 'gb18030' || rejected.size === 0).toBe(true);
					expect(rejected.size).toBeLessThan(2);
				},
			),
			runs(100),
		);
	},
	patience,
);

test(
	'无论每次读多少字节，结果相同（性质 P4）',
	async () => {
		const noise = fc.array(fc.oneof(fc.constantFrom(34, 44, 10, 13, 0, 0x81, 0xe5, 0xbc, 0xa0), fc.nat({ max: 255 })), {
			maxLength: 4,
		});
		await fc.assert(
			fc.asyncProperty(
				records,
				fc.constantFrom('utf-8', 'gb18030', 'utf-16le', 'utf-16be'),
				fc.nat({ max: 400 }),
				noise,
				fc.integer({ min: 1, max: 200 }),
				async (rows, encoding, at, put, chunk) => {
					const whole = iconv.encode(csv(rows, ','), encoding, { addBOM: encoding.startsWith('utf-16') });
					const place = Math.min(200 + at, whole.length);
					const bytes = Buffer.concat([whole.subarray(0, place), Buffer.from(put), whole.subarray(place)]);
					const [table] = await opened(bytes);
					if (!table || 'reason' in table) return;
					const [one, other] = [await read(bytes), await read(bytes, { chunk })];
					expect(other.lines).toEqual(one.lines);
					expect([other.records, other.skipped, other.broken]).toEqual([one.records, one.skipped, one.broken]);
				},
			),
			runs(60),
		);
	},
	patience,
);
