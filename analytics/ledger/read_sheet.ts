import { readGrids } from '../../ingest/read/grid.ts';
import {
	type LedgerCase,
	LedgerFields,
	ledgerSources,
	ledgerStates,
	readMonitoringCell,
	type LedgerUpload,
} from '../contract/index.ts';
import { ledgerColumns, ledgerSheetName, textsOf } from './sheet.ts';
import type { Change, Opening } from './store.ts';

type Fault = LedgerUpload['faults'][number];
type Cells = Record<string, string>;

/** What a filled workbook says that the ledger does not: cases to open and to change; nothing where anything is wrong. */
export type Filled = { opened: Opening[]; changed: Change[]; unchanged: number; faults: Fault[] };

/** Reads a workbook of 问题台账 against the cases as they are: a row without 编号 is a new case, one as it is says nothing. */
export async function readLedgerSheet(path: string, known: readonly LedgerCase[]): Promise<Filled> {
	const filled: Filled = { opened: [], changed: [], unchanged: 0, faults: [] };
	const grids = await readGrids(path);
	if ('reason' in grids) return { ...filled, faults: [{ line: null, sentence: grids.reason }] };
	const [head, ...rows] = grids.find(({ name }) => name === ledgerSheetName)?.rows ?? [];
	const titles = head?.cells.map((text) => text.trim()) ?? [];
	const missing = ledgerColumns.filter(({ field, title }) => field !== null && !titles.includes(title));
	if (missing.length > 0) {
		const sentence = `不是本系统导出的问题台账：没有“${missing.map(({ title }) => title).join('”“')}”列；请重新导出再填`;
		return { ...filled, faults: [{ line: null, sentence }] };
	}
	const cases = new Map(known.map((one) => [one.no, one]));
	for (const { line, cells } of rows) {
		const told: Cells = Object.fromEntries(
			ledgerColumns.map(({ title }) => [title, cells[titles.indexOf(title)]?.trim() ?? '']),
		);
		if (Object.values(told).some((text) => text !== '')) readRow(filled, line, told, cases);
	}
	return filled.faults.length > 0 ? { ...filled, opened: [], changed: [] } : filled;
}

function readRow(filled: Filled, line: number, told: Cells, cases: Map<string, LedgerCase>): void {
	const no = told['编号'] ?? '';
	const before = cases.get(no);
	const fail = (sentence: string) => void filled.faults.push({ line, sentence });
	if (no !== '' && !before) return fail(`台账中没有编号为“${no}”的问题；新的问题不写编号`);
	if (before && isSame(told, before)) return void (filled.unchanged += 1);
	const fields = readFields(told);
	if (typeof fields === 'string') return fail(fields);
	if (!before) {
		const region = told['单位编码'] ?? '';
		if (region === '') return fail('没有写单位编码');
		filled.opened.push({ ...fields, region });
	} else {
		if (told['单位编码'] !== before.region.key) return fail('立案以后不能改单位；请另立一件');
		filled.changed.push({ ...fields, no, base: Number(told['版本']) || 0 });
	}
}

/** Whether what can be written says what the case says; 版本 is not looked at, for nothing is changed. */
function isSame(told: Cells, before: LedgerCase): boolean {
	const texts = textsOf(before);
	return ledgerColumns.every(
		({ title, field }, at) => field === null || field === 'base' || told[title] === (texts[at] ?? '').trim(),
	);
}

/** The fields of a row, or what is wrong with them. */
function readFields(told: Cells): LedgerFields | string {
	const raw: Record<string, unknown> = {};
	for (const { title, field } of ledgerColumns) {
		if (field === null || field === 'no' || field === 'base' || field === 'region') continue;
		const text = told[title] ?? '';
		const cell = readCell(field, text);
		if ('fault' in cell) return `${title}：${cell.fault}`;
		raw[field] = cell.value;
	}
	const parsed = LedgerFields.safeParse(raw);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const title = ledgerColumns.find(({ field }) => field === issue?.path[0])?.title ?? '';
	return `${title}：${/\p{Script=Han}/u.test(issue?.message ?? '') ? issue?.message : '写法不正确'}`;
}

type Read = { value: unknown } | { fault: string };

const codeOf = (words: Readonly<Record<string, string>>, text: string): Read => {
	const [code] = Object.entries(words).find(([, word]) => word === text) ?? [];
	return code === undefined ? { fault: `只能填${Object.values(words).join('、')}` } : { value: code };
};

function readCell(field: string, text: string): Read {
	if (field === 'source') return codeOf(ledgerSources, text);
	if (field === 'state') return codeOf(ledgerStates, text);
	if (field === 'department' || field === 'project') return { value: text === '' ? null : text };
	if (['found', 'recovered', 'cleared', 'returned'].includes(field)) return numberOf('allotted', text);
	if (field === 'persons' || field === 'days') return numberOf('due', text);
	return { value: text };
}

function numberOf(like: 'allotted' | 'due', text: string): Read {
	const read = readMonitoringCell(like, text);
	return 'fault' in read ? read : { value: Number(read.value ?? 0) };
}
