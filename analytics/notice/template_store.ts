import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { type Actor, writeAudit } from '../audit.ts';
import type { NoticeForm, NoticeTemplateSave } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { masked } from '../masked.ts';

/** Keeps a new version of a form's template, with its audit. Refuses where somebody else has saved one meanwhile. */
export function saveTemplate(
	state: DatabaseSync,
	{ form, text, note, base }: NoticeTemplateSave,
	{ now, actor }: { now: () => Date; actor: Actor },
): number {
	const at = shanghai(now());
	let version = 0;
	inState(state, () => {
		if (newestVersion(state, form) !== base)
			throw new Refusal(409, '模板刚刚被别人改过，请刷新后在新的模板上修改再保存');
		state
			.prepare(
				`insert into notice_template (form, body, note, saved_at, saved_by)
				values ($form, $text, $note, $at, $actor)`,
			)
			.run({ form, text, note: masked(note), at, actor });
		version = newestVersion(state, form);
		writeAudit(state, {
			at,
			actor,
			act: 'notice-template',
			subject: form,
			detail: { version, isShipped: text === null },
		});
	});
	return version;
}

function newestVersion(state: DatabaseSync, form: NoticeForm): number {
	const row = state.prepare('select max(version) as version from notice_template where form = $form').get({ form });
	return Number(row?.version ?? 0);
}

/** Copies the templates into the database, where notices are drawn up. */
export async function applyTemplates(db: Connection, state: DatabaseSync): Promise<void> {
	const rows = state.prepare('select version, form, body, note, saved_at, saved_by from notice_template').all();
	await db.run('set variable notice_templates = $rows', { rows: JSON.stringify(rows) });
	await inTransaction(db, () => db.script(statement('notice/templates.sql')));
}
