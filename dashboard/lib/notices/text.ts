import type { DraftParagraph, DraftRun, NoticeDraft, NoticeFigure, NoticeParagraph, ParagraphState } from '#contract';
import { insertRun, isSame, splitRuns, tidy } from './runs.ts';

/** A paragraph in the editor: always with its runs. */
export type EditedParagraph = { id: string; role: NoticeParagraph['role']; runs: DraftRun[] };

/** The words of a draft: paragraphs in their order, and which of the system's were taken out. */
export type Text = { paragraphs: readonly EditedParagraph[]; removed: readonly string[] };

export const emptyText: Text = { paragraphs: [], removed: [] };

/** The words of a draft as it stands. */
export function textOf({ document, paragraphs, removed }: NoticeDraft): Text {
	const runs = new Map(paragraphs.map((state) => [state.id, state.runs]));
	return {
		paragraphs: document.paragraphs.map(({ id, role }) => ({ id, role, runs: runs.get(id) ?? [] })),
		removed: removed.map(({ id }) => id),
	};
}

/** A paragraph with other words, or of another kind; the same text where nothing is other. */
export function withParagraph(text: Text, id: string, change: Partial<Pick<EditedParagraph, 'runs' | 'role'>>): Text {
	const own = text.paragraphs.find((paragraph) => paragraph.id === id);
	if (!own) return text;
	const next = { ...own, ...change };
	if (next.role === own.role && isSame(next.runs, own.runs)) return text;
	return { ...text, paragraphs: text.paragraphs.map((paragraph) => (paragraph === own ? next : paragraph)) };
}

/** With a figure at a place of a paragraph. */
export function withRun(text: Text, id: string, place: number, run: DraftRun): Text {
	const own = text.paragraphs.find((paragraph) => paragraph.id === id);
	return own ? withParagraph(text, id, { runs: insertRun(own.runs, place, run) }) : text;
}

/** Two paragraphs of one, the second under a new id. */
export function splitParagraph(text: Text, id: string, place: number, newId: string): Text {
	const paragraphs = text.paragraphs.flatMap((own): EditedParagraph[] => {
		if (own.id !== id) return [own];
		const [before, after] = splitRuns(own.runs, place);
		return [
			{ ...own, runs: before },
			{ id: newId, role: 'body', runs: after },
		];
	});
	return { ...text, paragraphs };
}

/** A paragraph's words at the end of the one before it. */
export function joinParagraph(text: Text, id: string): Text {
	const at = text.paragraphs.findIndex((paragraph) => paragraph.id === id);
	const [before, own] = [text.paragraphs[at - 1], text.paragraphs[at]];
	if (!before || !own) return text;
	const joined = { ...before, runs: tidy([...before.runs, ...own.runs]) };
	return { paragraphs: spliced(text, at - 1, 2, joined), removed: [...text.removed, id] };
}

/** A paragraph one place up or down. */
export function moveParagraph(text: Text, id: string, by: 1 | -1): Text {
	const at = text.paragraphs.findIndex((paragraph) => paragraph.id === id);
	const own = text.paragraphs[at];
	if (!own || !text.paragraphs[at + by]) return text;
	const paragraphs = spliced(text, at, 1);
	return { ...text, paragraphs: spliced({ paragraphs }, at + by, 0, own) };
}

/** Without a paragraph; the last one stays. */
export function withoutParagraph(text: Text, id: string): Text {
	if (text.paragraphs.length < 2) return text;
	return { paragraphs: text.paragraphs.filter((own) => own.id !== id), removed: [...text.removed, id] };
}

/** With a paragraph after another; at the beginning where that is not there. */
export function withAdded(text: Text, after: string | null, paragraph: EditedParagraph): Text {
	const at = text.paragraphs.findIndex(({ id }) => id === after) + 1;
	return {
		paragraphs: spliced(text, at, 0, paragraph),
		removed: text.removed.filter((id) => id !== paragraph.id),
	};
}

function spliced({ paragraphs }: Pick<Text, 'paragraphs'>, at: number, out: number, ...into: EditedParagraph[]) {
	return [...paragraphs.slice(0, at), ...into, ...paragraphs.slice(at + out)];
}

type Known = {
	saved: Text;
	states: ReadonlyMap<string, ParagraphState>;
	figures: ReadonlyMap<string, NoticeFigure>;
};

/** What a save sends. The system's words that nobody touched go on following the data, whatever they are by then. */
export function toSave({ paragraphs, removed }: Text, { saved, states, figures }: Known) {
	const sent = paragraphs.map((paragraph): DraftParagraph => {
		const before = saved.paragraphs.find(({ id }) => id === paragraph.id);
		const isOwn = states.get(paragraph.id)?.kind === 'live' && before?.role === paragraph.role;
		return isOwn && isSame(before.runs, paragraph.runs) ? { ...paragraph, runs: null } : paragraph;
	});
	const keys = new Set(paragraphs.flatMap(({ runs }) => runs.flatMap((run) => ('figure' in run ? [run.figure] : []))));
	const shown = [...keys].flatMap((key): [string, string][] => {
		const figure = figures.get(key);
		return figure ? [[key, figure.printed]] : [];
	});
	const present = new Set(paragraphs.map(({ id }) => id));
	return { paragraphs: sent, removed: removed.filter((id) => !present.has(id)), shown: Object.fromEntries(shown) };
}
