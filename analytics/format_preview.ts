import type { DataFolder } from '../ingest/folder.ts';
import { extend } from '../ingest/formats/extend.ts';
import type { Format } from '../ingest/formats/format.ts';
import { formats } from '../ingest/formats/index.ts';
import type { ReadTable } from '../ingest/messages.ts';
import { preview } from '../ingest/preview.ts';
import { columnNames, mapHeader } from '../ingest/read/header.ts';
import { type FormatPreview, type FormatProfile, Kind } from './contract/index.ts';

type Table = FormatPreview['tables'][number];

/** What a real import would make of a file with a draft of a profile: which column goes where, which rows are rejected. */
export async function formatPreview(
	folder: DataFolder,
	path: string,
	draft: { profile: FormatProfile; kind: string | null },
): Promise<FormatPreview> {
	const known = extend(formats, draft.profile);
	const tables = await preview(folder, path, draft);
	return { tables: tables.map((table) => describe(table, known, draft.kind)) };
}

function describe(table: ReadTable, known: readonly Format[], named: string | null): Table {
	const { sheet, refused, rows, rejected, skipped, header, sample } = table;
	const kind = Kind.safeParse(table.kind ?? named).data ?? null;
	const format = known.find((one) => one.kind === kind);
	const names = format ? (table.layout?.columns ?? namesOf(format, header)) : header.map(() => '');
	const columns = header.map((text, at) => columnOf(text, names[at] ?? '', format));
	const missing = (format?.columns ?? [])
		.filter(({ name }) => header.length > 0 && !columns.some(({ column }) => column === name))
		.map(({ name, header: title, required }) => ({ column: name, title, required: required === true }));
	return {
		...{
			sheet,
			kind,
			title: format?.title ?? null,
			refused,
			rows,
			loaded: rows - rejected - skipped,
			rejected,
			skipped,
			columns,
			missing,
		},
		sample: sample.map(({ line, outcome, column, reason, cells }) => ({ line, outcome, column, reason, cells })),
	};
}

/** Names by position in a header that is not enough for the format. */
function namesOf(format: Format, header: readonly string[]): string[] {
	return columnNames(mapHeader(format, header), header, null);
}

function columnOf(header: string, name: string, format: Format | undefined): Table['columns'][number] {
	const column = format?.columns.find((one) => one.name === name.replace(/_wan$/, ''));
	if (!column) return { header, column: null, title: null, unit: null };
	const unit = column.money ? (name.endsWith('_wan') ? '万元' : '元') : null;
	return { header, column: column.name, title: column.header, unit };
}
