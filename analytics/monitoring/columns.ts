import {
	type MonitoringColumn,
	monitoringColumns,
	type MonitoringField,
	MonitoringField as Field,
} from '../contract/index.ts';

/** A column of the printed table: where it stands, what is above it, how wide it is. */
export type SheetColumn = {
	at: number;
	title: string;
	group: string | null;
	width: number;
	/** What a person may fill; null for what names the row and for rates. */
	field: MonitoringField | null;
	source: MonitoringColumn | null;
};

const widths = { text: 12, day: 9, money: 12, count: 7, rate: 7, choice: 5 } as const;
const wide: Partial<Record<MonitoringColumn['id'], number>> = { level: 6, amountFailed: 9.5, amountReturned: 9.5 };

const names: [string, number][] = [
	['序号', 4],
	['县（市、区）', 8],
	['主管部门', 9],
	['补贴项目编码', 9],
	['补贴项目', 13],
];

/** The 26 columns of 月监测表 from A on (domain.md, section 9). */
export const sheetColumns: readonly SheetColumn[] = [
	...names.map(([title, width]) => ({ title, width, group: null, field: null, source: null })),
	...monitoringColumns.map((source) => ({
		title: source.title,
		width: wide[source.id] ?? widths[source.type],
		group: source.group,
		field: isField(source.id) ? source.id : null,
		source,
	})),
].map((column, index) => ({ ...column, at: index + 1 }));

/** The hidden column that names each row. */
export const idColumn = sheetColumns.length + 1;

/** The first of the two lines of the head. */
export const headLine = 4;

/** The title of the hidden column. */
export const idTitle = '行标识';

/** The sheet that people see, and the hidden one that says what its cells said when it was made. */
export const tableSheet = '月监测表';
export const baselineSheet = '对照（勿改）';

/** The labels of the footer, and what they are of. */
export const footerLabels = [
	['unit', '填报单位'],
	['lead', '负责人'],
	['filler', '填报人'],
	['phone', '联系电话'],
	['date', '填报日期'],
] as const;

function isField(id: string): id is MonitoringField {
	return Field.safeParse(id).success;
}
