import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MonitoringField, MonitoringFooter, type MonitoringRow, type MonitoringTable } from '../contract/index.ts';
import { textsOf } from './row_texts.ts';

const Line = z.object({
	id: z.string(),
	isSum: z.boolean(),
	region: z.string(),
	/** What the row is called: unit, department, project and document. */
	label: z.string(),
	/** What the 26 cells said. */
	cells: z.array(z.string()),
	/** What the system counted where a person had entered something else; null where it has nothing. */
	system: z.partialRecord(MonitoringField, z.nullable(z.string())),
});

const Head = z.object({
	made: z.literal('yikatong-monitoring-1'),
	month: z.string(),
	at: z.string(),
	/** The units of the table, and the footer where it is of one. */
	units: z.array(z.object({ key: z.string(), name: z.string() })),
	footer: z.nullable(MonitoringFooter),
	hash: z.string(),
});

export type BaselineLine = z.infer<typeof Line>;

/** What the cells of a workbook said when it was made, so that what changed since is known. */
export type Baseline = Omit<z.infer<typeof Head>, 'made' | 'hash'> & { lines: BaselineLine[] };

/** The hidden sheet of a workbook, a text a line; encoded, for a spreadsheet must not change a letter of it. */
export function baselineTexts({ month, at, units, rows }: MonitoringTable): string[] {
	const lines = rows.map((row) => encoded(lineOf(row)));
	const head: z.infer<typeof Head> = {
		...{ made: 'yikatong-monitoring-1', month, at, hash: hashOf(month, lines) },
		units: units.map(({ key, name }) => ({ key, name })),
		footer: units.length === 1 ? (units[0]?.footer ?? null) : null,
	};
	return [encoded(head), ...lines];
}

/** What the hidden sheet says; null where it is not as it was made. */
export function readBaseline([first = '', ...lines]: readonly string[]): Baseline | null {
	const head = Head.safeParse(decoded(first));
	if (!head.success || head.data.hash !== hashOf(head.data.month, lines)) return null;
	const { month, at, units, footer } = head.data;
	return { month, at, units, footer, lines: lines.map((line) => Line.parse(decoded(line))) };
}

function lineOf(row: MonitoringRow): BaselineLine {
	const { id, kind, region, department, project, cells, marks } = row;
	const system = marks.filter(({ isHand }) => isHand).map((mark) => [mark.field, mark.system]);
	return {
		...{ id, isSum: kind !== 'row', region: region?.key ?? '' },
		label: [region?.name, department?.name, project?.name, cells.document].filter(Boolean).join(' '),
		cells: textsOf(row).map((value) => (value === null ? '' : String(value))),
		system: Object.fromEntries(system),
	};
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');

function decoded(text: string): unknown {
	try {
		return JSON.parse(Buffer.from(text, 'base64').toString());
	} catch {
		return null;
	}
}

function hashOf(month: string, lines: readonly string[]): string {
	return createHash('sha256')
		.update([month, ...lines].join('\n'))
		.digest('hex');
}
