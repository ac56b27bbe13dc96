import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MonitoringField, type MonitoringRow, type MonitoringTable } from '../contract/index.ts';

/** The hidden sheet of a workbook: what its cells said when it was made, so that what changed since is known. */
export const baselineSheet = '对照（勿改）';

const Values = z.partialRecord(MonitoringField, z.string());

const Line = z.object({
	id: z.string(),
	kind: z.enum(['row', 'sum']),
	region: z.string(),
	label: z.string(),
	/** What the cells showed. */
	shown: Values,
	/** What the system counted where a person had entered something else. */
	system: Values,
});

const Head = z.object({
	made: z.literal('yikatong-monitoring-1'),
	month: z.string(),
	at: z.string(),
	hash: z.string(),
});

export type BaselineLine = z.infer<typeof Line>;
export type Baseline = { month: string; at: string; lines: BaselineLine[] };

/** The texts of the sheet, one a line. */
export function baselineTexts({ month, at, rows }: MonitoringTable): string[] {
	const lines = rows.map((row) => JSON.stringify(lineOf(row)));
	const hash = hashOf(month, at, lines);
	return [JSON.stringify({ made: 'yikatong-monitoring-1', month, at, hash } satisfies z.infer<typeof Head>), ...lines];
}

/** What the texts of the sheet say; null where they are not as they were made. */
export function readBaseline([first = '', ...lines]: readonly string[]): Baseline | null {
	const head = Head.safeParse(parsed(first));
	if (!head.success) return null;
	const { month, at, hash } = head.data;
	if (hash !== hashOf(month, at, lines)) return null;
	return { month, at, lines: lines.map((line) => Line.parse(parsed(line))) };
}

function lineOf({ id, kind, region, department, project, cells, marks }: MonitoringRow): BaselineLine {
	const shown = MonitoringField.options.flatMap((field) => {
		const value = cells[field];
		return value === null ? [] : [[field, printable(String(value))]];
	});
	const system = marks.filter(({ isHand }) => isHand).map(({ field, system: value }) => [field, value ?? '']);
	return {
		...{ id, kind: kind === 'row' ? 'row' : 'sum', region: region?.key ?? '' },
		label: [region?.name, department?.name, project?.name, cells.document].filter(Boolean).join(' '),
		...{ shown: Values.parse(Object.fromEntries(shown)), system: Values.parse(Object.fromEntries(system)) },
	};
}

/** A text without what no cell can hold. */
export function printable(text: string): string {
	return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n');
}

function hashOf(month: string, at: string, lines: readonly string[]): string {
	return createHash('sha256')
		.update([month, at, ...lines].join('\n'))
		.digest('hex');
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
