import { DraftConflict, type DraftAtQuery, DraftSaved, Problem } from '#contract';
import { address } from '#lib/api.ts';
import { send } from '#lib/send.ts';
import type { Editor } from './editor.svelte.ts';
import { askedFor } from './words.ts';

/** How a save ended: as a version, against somebody else's, or refused with a sentence. */
export type SaveResult = { version: number } | { conflict: DraftConflict } | { refusal: string };

/** Saves the words over the version `base`. */
export async function saveDraft(query: DraftAtQuery, editor: Editor, base: number): Promise<SaveResult> {
	const path = address(`/api/notices/${query.month}/draft`, askedFor(query));
	const body = JSON.stringify({ base, ...editor.toSave() });
	const headers = { 'content-type': 'application/json' };
	const response = await send(path, { method: 'POST', headers, body });
	if (response === null) return { refusal: '连接中断，没有保存，稍后再存。' };
	const said: unknown = await response.json().catch(() => null);
	if (response.ok) return DraftSaved.parse(said);
	const conflict = DraftConflict.safeParse(said);
	if (conflict.success) return { conflict: conflict.data };
	const problem = Problem.safeParse(said);
	return { refusal: problem.success ? problem.data.detail : '服务暂时不可用，没有保存，稍后再存。' };
}
