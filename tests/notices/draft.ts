import { noticeDocument, type NoticeOptions } from '../../analytics/notice/document.ts';
import { wholeCity } from '../../analytics/visible.ts';
import type { NoticeDocument } from '../../analytics/contract/index.ts';
import type { Connection } from '../../sql/database.server.ts';
import { given, type Rows } from '../world.ts';
import { unitFigures, type UnitCounts } from '../world/unit_figures.ts';

/** A city whose units have these counts in 当月 and 累计 of October 2023. */
export async function cityWith(units: Record<string, UnitCounts>, rows: Rows = {}): Promise<Connection> {
	const db = await given(rows);
	for (const scope of ['month', 'ytd'] as const) await unitFigures(db, units, { scope });
	return db;
}

/** The notice of October 2023, or another one. */
export function draft(db: Connection, options: Partial<NoticeOptions> = {}): Promise<NoticeDocument> {
	return noticeDocument(db, wholeCity, { month: '2023-10', form: 'notice', ...options });
}

/** The text of a paragraph by its id; null where it is left out. */
export function paragraph({ paragraphs }: NoticeDocument, id: string): string | null {
	return (
		paragraphs
			.find((one) => one.id === id)
			?.runs.map(({ text }) => text)
			.join('') ?? null
	);
}

/** The headings in their order. */
export function headings({ paragraphs }: NoticeDocument): string[] {
	return paragraphs
		.filter(({ role }) => role === 'heading1' || role === 'heading2')
		.map(({ runs }) => runs.map(({ text }) => text).join(''));
}
