import { readFileSync } from 'node:fs';
import type { Connection } from '../../sql/database.server.ts';
import { type NoticeForm, NoticeTemplates } from '../contract/index.ts';
import { instantWithZone } from '../reports/period.ts';
import type { Visible } from '../visible.ts';

/** The template that comes with the program. */
export function shippedTemplate(form: NoticeForm): string {
	return readFileSync(new URL(`templates/${form}.txt`, import.meta.url), 'utf8');
}

/** The newest version that the office saved, else the shipped one. */
export async function templateInForce(db: Connection, form: NoticeForm): Promise<string> {
	const [row] = await db.rows('select body from notice_template where form = $form order by version desc limit 1', {
		form,
	});
	return typeof row?.body === 'string' ? row.body : shippedTemplate(form);
}

/** The template of a form and its history; it holds no data, and everybody may read it. */
export async function noticeTemplates(
	db: Connection,
	_visible: Visible,
	{ form }: { form: NoticeForm },
): Promise<NoticeTemplates> {
	const rows = await db.rows(
		`select version, body as text, note, saved_at::varchar as saved_at, saved_by
		from notice_template where form = $form order by version desc`,
		{ form },
	);
	const [newest] = rows;
	const shipped = shippedTemplate(form);
	return NoticeTemplates.parse({
		...{ form, shipped, version: newest?.version ?? 0, text: newest?.text ?? shipped },
		versions: rows.map(({ saved_at, saved_by, ...row }) => ({
			...row,
			savedAt: instantWithZone(String(saved_at)),
			savedBy: saved_by,
		})),
	});
}
