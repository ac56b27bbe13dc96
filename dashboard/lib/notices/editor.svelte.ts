import { none, type NoticeDraft, type NoticeFigure, type ParagraphState } from '#contract';
import { createHistory } from './history.svelte.ts';
import { emptyText, type Text, textOf, toSave } from './text.ts';

export type Editor = ReturnType<typeof createEditor>;

/** The words of a draft while they are written, with undo and redo; the newest saved version is where it begins. */
export function createEditor() {
	const history = createHistory(emptyText);
	let saved = $state.raw<Text>(emptyText);
	let figures = $state.raw<ReadonlyMap<string, NoticeFigure>>(byKey([]));
	let states = $state.raw<ReadonlyMap<string, ParagraphState>>(byId([]));
	const offered = $derived(byKey([...figures.values()].filter(({ printed }) => printed !== '' && printed !== none)));
	return {
		get text() {
			return history.value;
		},
		get figures() {
			return figures;
		},
		/** The figures that can be put in: those that say something. */
		get offered() {
			return offered;
		},
		get isChanged() {
			return JSON.stringify(history.value) !== JSON.stringify(saved);
		},
		history,
		change: history.change,
		/** Begins from a draft as it stands; what was written and not saved is gone. */
		begin(draft: NoticeDraft) {
			figures = byKey([...figures.values(), ...draft.document.figures]);
			states = byId(draft.paragraphs);
			saved = textOf(draft);
			history.begin(saved);
		},
		/** More figures that can be put in; those of the document stay. */
		offer: (more: readonly NoticeFigure[]) => void (figures = byKey([...more, ...figures.values()])),
		/** What became of a paragraph since the data and the last version. */
		stateOf: (id: string) => states.get(id),
		toSave: () => toSave(history.value, { saved, states, figures }),
	};
}

const byKey = (figures: readonly NoticeFigure[]) => new Map(figures.map((figure) => [figure.key, figure]));
const byId = (states: readonly ParagraphState[]) => new Map(states.map((state) => [state.id, state]));
