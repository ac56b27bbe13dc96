import { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { type DraftQuery, FinalNotice, NoticeForm, type PublishedNotice } from '../contract/index.ts';
import { keptAnswer } from '../published/answer.ts';
import { monthNumber } from '../reports/period.ts';
import { shaped } from '../reports/shape.ts';
import type { Visible } from '../visible.ts';

/** The address whose kept answer is a notice that was made final. */
export const finalPath = '/api/notices/:month/final';

const Row = z.object({
	month: z.string(),
	revision: z.int(),
	publishedAt: z.string(),
	reason: z.string().nullable(),
	form: NoticeForm,
	about: z.string().nullable(),
	aboutName: z.string().nullable(),
});

/** Notices that were made final, of one month or of all, the newest first. */
export async function finalNotices(db: Connection, month: string | undefined): Promise<z.output<typeof Row>[]> {
	const rows = await db.rows(statement('publish/notice.sql'), {
		month: month === undefined ? null : monthNumber(month),
	});
	return z.array(Row).parse(rows.map(shaped));
}

/** The publications of one notice, the newest first. */
export async function publishedNotices(db: Connection, { month, form, about }: DraftQuery): Promise<PublishedNotice[]> {
	const all = await finalNotices(db, month);
	return all
		.filter((row) => row.form === form && row.about === (about ?? null))
		.map(({ revision, publishedAt, reason }) => ({ revision, publishedAt, reason }));
}

/** A notice as it was made final with a revision of its month, or with the newest that has it; null where there is none. */
export async function finalNotice(
	db: Connection,
	visible: Visible,
	{ revision, ...query }: DraftQuery & { revision?: number | undefined },
): Promise<FinalNotice | null> {
	const published = await publishedNotices(db, query);
	const chosen = revision === undefined ? published[0] : published.find((one) => one.revision === revision);
	if (!chosen) return null;
	const answer = await keptAnswer(db, visible, { path: finalPath, query, revision: String(chosen.revision) });
	return FinalNotice.parse(answer);
}
