import { type DraftConflict, type DraftAtQuery, DraftSaved, FiguresSeen, type NoticeDraft } from '#contract';
import { address } from '#lib/api.ts';
import { post } from '#lib/post.ts';
import type { Editor } from './editor.svelte.ts';
import { saveDraft } from './save.ts';
import { askedFor } from './words.ts';

/** How an act ended: what it did, or why it was refused; `isSaved`: there is a next version. */
export type Outcome =
	{ said: string; isSaved: boolean } | { refusal: string } | { refusal: string; conflict: DraftConflict };

const pathOf = (query: DraftAtQuery, act: string) =>
	address(`/api/notices/${query.month}/draft/${act}`, askedFor(query));

/** The words on the page become the next version after `base`. */
export async function saveWords(query: DraftAtQuery, editor: Editor, base: number): Promise<Outcome> {
	const result = await saveDraft(query, editor, base);
	if ('conflict' in result) return { refusal: result.conflict.detail, conflict: result.conflict };
	return 'refusal' in result ? result : { said: `已保存为第${result.version}稿。`, isSaved: true };
}

/** An earlier version becomes the next one; what is not saved is asked for first. */
export async function restoreVersion(
	query: DraftAtQuery,
	editor: Editor,
	{ base, version }: { base: number; version: number },
): Promise<Outcome> {
	if (editor.isChanged && !confirm('有没保存的修改，恢复以后就没有了。仍要恢复吗？')) return { refusal: '没有恢复。' };
	const posted = await post(pathOf(query, 'restoration'), DraftSaved, { base, version });
	return 'refusal' in posted ? posted : { said: `已恢复，存为第${posted.answer.version}稿。`, isSaved: true };
}

/** What moved was seen. */
export async function seeMoved(query: DraftAtQuery, moved: NoticeDraft['moved']): Promise<Outcome> {
	const shown = Object.fromEntries(moved.map(({ figure, now }) => [figure, now]));
	const posted = await post(pathOf(query, 'seen'), FiguresSeen, { shown });
	return 'refusal' in posted ? posted : { said: '', isSaved: false };
}
