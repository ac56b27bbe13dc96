import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportedFile, Kind } from '#contract';
import { load } from '../analytics/load.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { kindName } from '../dashboard/lib/imports/kinds.ts';
import { formats } from '../ingest/formats/index.ts';
import { type Sample, samples } from './kinds/samples.ts';
import { temporaryFolder } from './second_city.ts';

// Kinds that nothing computes with yet: funds, vouchers, goals, agreements, publications, cards and lists of persons.

const place = temporaryFolder();
const now = () => new Date('2023-11-22T09:00:00+08:00');
let warehouse: Warehouse;
/** What became of the five lines of each kind as CSV, and of the later workbook with one sheet of each kind. */
let [first, later]: ImportedFile[][] = [];

const csv = (rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');

function written(name: string, text: string | Buffer): string {
	const path = join(place.path, name);
	writeFileSync(path, text);
	return path;
}

const taken = async (kind: string | null, ...paths: string[]) =>
	(await load(warehouse.writer, warehouse.folder, paths, { now, kind })).files;

/** What a spreadsheet program makes of a text: dates and short numbers become cells of their own type. */
function asCell(text: string): string | number | Date {
	if (/^20\d\d-\d\d-\d\d$/.test(text)) return new Date(`${text}T00:00:00Z`);
	return /^(?:0|[1-9]\d{0,8})(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A title, the header, one line as it was, one corrected, one new, one wrong and a total. */
function addSheet(book: ExcelJS.Workbook, { title, header, good, corrected, fresh, bad }: Sample): void {
	const sheet = book.addWorksheet(title);
	sheet.addRow([`安阳市${title}`]);
	for (const row of [header, good[0], corrected, fresh, bad[0]]) sheet.addRow(row.map(asCell));
	sheet.addRow(['合计', ...header.slice(1).map(() => '')]);
}

beforeAll(async () => {
	warehouse = await openWarehouse(join(place.path, 'data'), { now, creates: true });
	const files = samples.map(({ kind, header, good, bad }) => written(`${kind}.csv`, csv([header, ...good, ...bad])));
	first = await taken(null, ...files);
	const book = new ExcelJS.Workbook();
	for (const sample of samples) addSheet(book, sample);
	later = await taken(null, written('各类台账.xlsx', Buffer.from(await book.xlsx.writeBuffer())));
});

afterAll(() => {
	warehouse.close();
	place.remove();
});

const countsOf = ({ rows, loaded, duplicate, corrected, rejected, skipped, unmatched }: ImportedFile) => ({
	...{ rows, loaded, duplicate, corrected, rejected, skipped, unmatched },
});

const none = { loaded: 0, duplicate: 0, corrected: 0, rejected: 0, skipped: 0, unmatched: 0 };

describe.each(samples.map((sample, at) => ({ ...sample, at })))('$title', ({ kind, title, at, faults }) => {
	test('由表头认出，五行里三行载入，两行拒收', () => {
		const file = first?.[at];
		expect(file).toMatchObject({ kind, status: 'loaded', reason: null });
		expect(file && countsOf(file)).toEqual({ ...none, rows: 5, loaded: 3, rejected: 2 });
	});

	test('拒收的行说明哪一列、为什么', async () => {
		const rows = await warehouse.writer.rows(
			`select source_line, column_name, reject.reason from reject
			join import using (import_id) where import.name = $name order by source_line`,
			{ name: `${kind}.csv` },
		);
		expect(rows).toEqual(
			faults.map(([column, reason], index) => ({
				...{ source_line: 5 + index, column_name: column },
				reason: expect.stringMatching(new RegExp(`^${reason.replace(/[()]/g, '\\$&')}`)),
			})),
		);
	});

	test('工作簿里各认各的表：一行重复，一行更正，一行新的，一行拒收，合计跳过，一行不少', () => {
		const file = later?.[at];
		expect(file).toMatchObject({ kind, sheet: title, status: 'loaded' });
		const counts = { rows: 5, loaded: 1, duplicate: 1, corrected: 1, rejected: 1, skipped: 1, unmatched: 0 };
		expect(file && countsOf(file)).toEqual(counts);
	});
});

/** Rows of the current view of a kind, in order of the files' lines, without where they came from. */
async function current(statement: string): Promise<unknown[]> {
	return warehouse.writer.rows(statement);
}

describe('现行的行', () => {
	test('资金台账：金额是分', async () => {
		expect(
			await current(
				`select document_no, region_code, fund_level, is_province_direct, received_on, amount, allocated_on,
					allocated_amount, disbursed_amount
				from fund order by all`,
			),
		).toEqual([
			{
				...{ document_no: '安财社〔2023〕7号', region_code: '410526', fund_level: '市', is_province_direct: false },
				...{ received_on: '2023-03-15', amount: '35670050', allocated_on: '2023-03-20' },
				...{ allocated_amount: '35670050', disbursed_amount: '100' },
			},
			expect.objectContaining({ region_code: '410522', amount: '1200000000', disbursed_amount: '0' }),
			expect.objectContaining({ region_code: '410523', allocated_on: '2023-04-01', allocated_amount: '800000000' }),
			expect.objectContaining({ region_code: '410527', amount: '500000', allocated_amount: null }),
		]);
	});

	test('更正过的旧行留着，不在现行的行里', async () => {
		for (const { kind } of samples) {
			expect(await warehouse.writer.rows(statementOf(kind))).toEqual([{ current: 4, replaced: 1 }]);
		}
	});

	test('社保卡和名单里的是同一人，15位与18位也是；号码和姓名只留遮盖后的', async () => {
		expect(
			await current(
				`select roster.id_masked, roster_list, name_masked, card_state, account_state, card_tail, counted_on,
					account_pseudonym is null as has_no_account
				from roster join card using (person_pseudonym) order by all`,
			),
		).toMatchObject([
			{ id_masked: '419900**********19', roster_list: 'deceased', name_masked: '欧***', card_state: 'normal' },
			{ id_masked: '419900**********19', counted_on: '2023-11-30', roster_list: 'deceased' },
			{ id_masked: '419900**********19', roster_list: 'disabled', counted_on: '2023-10-31' },
			{ id_masked: '419900**********19', roster_list: 'disabled', counted_on: '2023-11-30' },
			{ id_masked: '419900**********29', roster_list: 'public_payroll', card_state: 'cancelled', card_tail: '5679' },
			{ id_masked: '419900**********3X', roster_list: 'destitute', name_masked: null, has_no_account: true },
		]);
	});

	test('化名与发放明细的享受人、账号的化名相同', async () => {
		const header = ['发放单号', '明细序号', '享受人姓名', '享受人身份证号', '银行账号', '应发金额'];
		const line = ['FF1', '1', '欧阳建国', '419900195002031019', '6217 0000 1001 2345 677', '100'];
		await taken(null, written('明细.csv', csv([header, line])));
		expect(
			await current(
				`select counted_on, card_tail
				from card
				join person on person.pseudonym = card.person_pseudonym
				join account on account.pseudonym = card.account_pseudonym
				order by all`,
			),
		).toEqual([
			{ counted_on: '2023-10-31', card_tail: '5678' },
			{ counted_on: '2023-11-30', card_tail: '5678' },
		]);
		expect(
			await current(
				`select distinct roster.name_masked from roster
				join recipient on recipient.name_tag = roster.name_tag
				join person on person.person_key = recipient.person_key and person.pseudonym = roster.person_pseudonym`,
			),
		).toEqual([{ name_masked: '欧***' }]);
	});
});

/** Counts of rows of a kind, current and replaced. */
function statementOf(kind: string): string {
	return `select
			count(*) filter (superseded_by is null)::integer as current,
			count(superseded_by)::integer as replaced
		from raw_${kind}`;
}

describe('表头同时符合几种', () => {
	const header = ['年度', '项目编码', '县区编码', '预算金额', '公示类型', '开始日期'];
	const path = () => written('两种.csv', csv([header, ['2023', '9', '410522', '100', '发放前', '2023-03-01']]));

	test('整个文件拒收，说出是哪几种，怎样指定', async () => {
		const [file] = await taken(null, path());
		expect(file).toMatchObject({ status: 'rejected', kind: null, ...none });
		expect(file?.reason).toBe(
			'表头同时符合“绩效目标”（--kind performance）、“公示台账”（--kind publicity），请指定类型',
		);
	});

	test.each(['publicity', 'performance'])('指定为 %s 后载入', async (kind) => {
		const text = csv([header, ['2023', '9', '410522', '100', '发放前', '2023-03-01']]);
		const [file] = await taken(kind, written(`${kind}-指定.csv`, `${kind}的清单,,,,,\r\n${text}`));
		expect(file).toMatchObject({ status: 'loaded', kind, rows: 1, loaded: 1 });
	});

	test('必填列多的一种为准：有文号、收文日期和下达金额的是资金台账，带着公示的列也是', async () => {
		const rows = [
			['资金文号', '项目编码', '收文日期', '下达金额', '县区编码', '公示类型', '开始日期'],
			['文1', '2130122', '2023-03-01', '100', '410581', '发放前', '2023-03-05'],
		];
		expect(await taken(null, written('资金和公示.csv', csv(rows)))).toMatchObject([{ kind: 'fund', loaded: 1 }]);
	});
});

test('接口、页面和程序说的是同样的种类、同样的名称', () => {
	expect(Kind.options.toSorted()).toEqual(formats.map(({ kind }) => kind).toSorted());
	expect(formats.map(({ kind }) => kindName(kind))).toEqual(formats.map(({ title }) => title));
});
