import { readGrids } from '../../ingest/read/grid.ts';
import type { SheetRow } from '../../ingest/read/sheet.ts';
import { type MonitoringFault, MonitoringFooter } from '../contract/index.ts';
import type { ToldCell } from './acts.ts';
import { type Baseline, readBaseline } from './baseline.ts';
import { baselineSheet, footerLabels, tableSheet } from './columns.ts';
import { fault, readHead } from './read_head.ts';
import { readRows } from './read_rows.ts';

/** What a filled workbook says that it did not say when it was made; nothing of it where anything is wrong. */
export type Filled = {
	month: string;
	cells: Map<string, ToldCell[]>;
	/** Of a table of one unit, where it is another than before. */
	footer: { region: string; footer: MonitoringFooter } | null;
	faults: MonitoringFault[];
	notes: MonitoringFault[];
};

/** Reads a 月监测表 that was exported, filled and saved again. */
export async function readMonitoringSheet(path: string): Promise<Filled> {
	const grids = await readGrids(path);
	if ('reason' in grids) return refused('', [{ ...fault(null, null, grids.reason), sheet: null }]);
	const sheet = grids.find(({ name }) => name === tableSheet);
	const hidden = grids.find(({ name }) => name === baselineSheet);
	if (!sheet || !hidden)
		return refused('', [fault(null, null, '不是本系统导出的月监测表，或改了工作表的名称；请重新导出再填')]);
	const baseline = readBaseline(hidden.rows.map(({ cells }) => cells[0] ?? ''));
	if (!baseline) return refused('', [fault(null, null, '隐藏的对照表被改动，认不出改了哪些格；请重新导出再填')]);
	const head = readHead(sheet);
	if (Array.isArray(head)) return refused(baseline.month, head);
	const below = sheet.rows.filter(({ line }) => line > head.after);
	const end = below.findIndex(isFooter);
	const rows = readRows(end < 0 ? below : below.slice(0, end), head, baseline.lines);
	const foot = readFooter(end < 0 ? [] : below.slice(end), baseline);
	const faults = [...rows.faults, ...foot.faults];
	return { month: baseline.month, ...rows, faults, footer: foot.footer };
}

const refused = (month: string, faults: MonitoringFault[]): Filled => ({
	...{ month, cells: new Map(), footer: null, faults, notes: [] },
});

const labelOf = (text: string) => footerLabels.find(([, label]) => text.trim().replace(/[：:]$/, '') === label);

function isFooter({ cells }: SheetRow): boolean {
	return cells.some((text) => labelOf(text) !== undefined);
}

/** The footer: beside each label, before the next, what was written; of one unit only, for the city has none. */
function readFooter(rows: readonly SheetRow[], { units, footer }: Baseline) {
	const faults = rows
		.filter((row) => !isFooter(row) && row.cells.some((text) => text.trim() !== ''))
		.map((row) => fault(row.line, null, '页脚下面不能写内容；请写在有关行的备注'));
	const [unit] = units;
	if (!unit || units.length > 1) return { footer: null, faults };
	const said: Record<string, string> = { unit: '', lead: '', filler: '', phone: '', date: '' };
	for (const { cells } of rows) {
		let id: string | undefined;
		for (const text of cells) {
			id = labelOf(text)?.[0] ?? id;
			if (id !== undefined && !labelOf(text) && text.trim() !== '') said[id] = text.trim();
		}
	}
	said.date = (said.date ?? '').replace(/ 00:00:00$/, '').replace(/^(\d{4})年(\d\d?)月(\d\d?)日$/, dashed);
	const old: Record<string, string> = footer ?? {};
	if (Object.entries(said).every(([id, text]) => text === (old[id] ?? ''))) return { footer: null, faults };
	const parsed = MonitoringFooter.safeParse(said);
	if (parsed.success) return { footer: { region: unit.key, footer: parsed.data }, faults };
	const wrong = footerLabels.find(([id]) => id === parsed.error.issues[0]?.path[0])?.[1] ?? '页脚';
	const line = rows.find(isFooter)?.line ?? null;
	return {
		footer: null,
		faults: [...faults, fault(line, null, `${wrong}：写法不正确；日期如2023-10-24，其他不超过60个字`)],
	};
}

const dashed = (_: string, year: string, month: string, day: string) =>
	[year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
