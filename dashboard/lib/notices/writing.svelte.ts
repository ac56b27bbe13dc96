import type { DraftConflict, DraftAtQuery, NoticeDraft } from '#contract';
import type { Editor } from './editor.svelte.ts';
import { type Outcome, restoreVersion, saveWords, seeMoved } from './writing_acts.ts';

const idle = { isBusy: false, said: '', problem: null as string | null, conflict: null as DraftConflict | null };

/** What the desk writes: one act at a time, then `written` asks for the draft anew. */
export function createWriting(query: DraftAtQuery, editor: Editor, written: () => Promise<void>) {
	let state = $state.raw(idle);
	/** The version that the words on the page began from. */
	let base = 0;

	async function act(work: () => Promise<Outcome>) {
		if (state.isBusy) return;
		state = { ...state, isBusy: true };
		const done = await work();
		if ('refusal' in done) {
			const conflict = 'conflict' in done ? done.conflict : null;
			state = { ...idle, conflict, problem: conflict ? null : done.refusal };
			return;
		}
		if (done.isSaved) base = -1;
		state = { ...idle, said: done.said || state.said };
		await written();
	}

	return {
		get state() {
			return state;
		},
		/** A draft has come: its words are taken, unless there are newer ones on the page. */
		take(draft: NoticeDraft) {
			if (editor.isChanged && draft.version === base) return editor.offer(draft.document.figures);
			editor.begin(draft);
			base = draft.version;
		},
		/** The next draft that comes is taken whatever is on the page. */
		letGo() {
			[state, base] = [idle, -1];
		},
		save: (over = base) => act(() => saveWords(query, editor, over)),
		restore: (version: number) => act(() => restoreVersion(query, editor, { base, version })),
		see: (moved: NoticeDraft['moved']) => act(() => seeMoved(query, moved)),
	};
}
