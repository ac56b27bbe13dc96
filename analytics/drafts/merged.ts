import * as z from 'zod/mini';
import {
	type DraftRun,
	draftRun,
	NoticeDocument,
	NoticeFigure,
	type NoticeDraft,
	type NoticeParagraph,
	type NoticeRun,
	type ParagraphState,
	runText,
	type StatedParagraph,
} from '../contract/index.ts';
import type { StoredDraft } from './versions.ts';

/** What the data say now: the notice as the template makes it, and every figure that a text may name. */
export const Live = z.object({ document: NoticeDocument, figures: z.array(NoticeFigure) });
export type Live = z.infer<typeof Live>;

/** A draft over the data: its document, what became of each paragraph, and what is not as it was. */
export type Merged = {
	document: NoticeDocument;
	paragraphs: ParagraphState[];
	removed: NoticeDraft['removed'];
	vanished: StatedParagraph[];
	missing: { figure: string; was: string }[];
};

type Kept = StoredDraft['paragraphs'][number];
type Placed = { paragraph: NoticeParagraph; state: ParagraphState };

/**
 * Lays a version's words and order over the data as they are: edited paragraphs keep their words, every figure has the
 * value of now; the system's paragraphs that the version has never met come in where the system has them. Without a
 * version it is the system's text. `seen` stands where a figure is gone.
 */
export function mergeDraft(live: Live, draft: StoredDraft | null, seen: ReadonlyMap<string, string>): Merged {
	const figures = figuresOf(live);
	const given = new Map(live.document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
	const missing = new Map<string, string>();
	const runOf = (run: DraftRun): NoticeRun => {
		if ('text' in run) return { text: run.text, figure: null };
		const text = runText(run, figures.get(run.figure));
		if (text !== null) return { text, figure: run.figure };
		const was = run.as ?? seen.get(run.figure) ?? '（没有这个数字）';
		missing.set(run.figure, was);
		return { text: was, figure: null };
	};
	const says = (paragraph: NoticeParagraph) => systemRuns(paragraph, figures);
	const kept = (draft?.paragraphs ?? []).flatMap((entry) => placed(entry, given.get(entry.id), { runOf, says }));
	const all = withNew(kept, live.document.paragraphs, { draft, says });
	const paragraphs = all.map(({ paragraph }) => paragraph);
	const byId = new Map(all.map(({ state }) => [state.id, state]));
	return {
		document: { ...live.document, paragraphs, figures: statedFigures(paragraphs, figures) },
		paragraphs: [...byId.values()],
		removed: removedFrom(live.document.paragraphs, { draft, byId, says }),
		vanished: (draft?.stated ?? []).filter(({ id }) => !byId.has(id) && !draft?.removed.includes(id)),
		missing: [...missing].map(([figure, was]) => ({ figure, was })),
	};
}

/** How a run of a draft reads now, and what the system's paragraphs say. */
type Reading = { runOf: (run: DraftRun) => NoticeRun; says: (paragraph: NoticeParagraph) => DraftRun[] };

/** A paragraph that the version has; none where it is the system's and the system no longer says it. */
function placed(kept: Kept, given: NoticeParagraph | undefined, { runOf, says }: Reading): Placed[] {
	const { id, role, runs, from } = kept;
	const said = given ? says(given) : null;
	const isOutdated = from !== null && JSON.stringify(said) !== from;
	const state = { id, isOutdated, isNew: false, runs: runs ?? said ?? [], live: said };
	if (runs !== null) {
		const kind = from === null ? ('added' as const) : ('edited' as const);
		return [{ paragraph: { id, role, runs: joined(runs.map(runOf)) }, state: { ...state, kind } }];
	}
	return given ? [{ paragraph: given, state: { ...state, kind: 'live' } }] : [];
}

/** The system's paragraphs that the version neither has nor took out, each after the one that it follows in the system's text. */
function withNew(
	kept: Placed[],
	given: readonly NoticeParagraph[],
	{ draft, says }: Pick<Reading, 'says'> & { draft: StoredDraft | null },
): Placed[] {
	const known = new Set([...(draft?.paragraphs.map(({ id }) => id) ?? []), ...(draft?.removed ?? [])]);
	const all = [...kept];
	for (const [place, paragraph] of given.entries()) {
		if (known.has(paragraph.id)) continue;
		const [{ id }, runs] = [paragraph, says(paragraph)];
		const state: ParagraphState = { id, kind: 'live', isOutdated: false, isNew: draft !== null, runs, live: runs };
		const before = given.slice(0, place).toReversed();
		const anchor = before.find((one) => all.some((entry) => entry.state.id === one.id));
		const at = anchor === undefined ? 0 : all.findIndex((entry) => entry.state.id === anchor.id) + 1;
		all.splice(at, 0, { paragraph, state });
	}
	return all;
}

/** The system's paragraphs that the version took out, each with the one that it would follow. */
function removedFrom(
	given: readonly NoticeParagraph[],
	{ draft, byId, says }: Pick<Reading, 'says'> & { draft: StoredDraft | null; byId: ReadonlyMap<string, unknown> },
): Merged['removed'] {
	return given.flatMap((paragraph, place) => {
		if (!draft?.removed.includes(paragraph.id)) return [];
		const after = given.slice(0, place).findLast(({ id }) => byId.has(id))?.id ?? null;
		return stated([paragraph]).map((words) => ({ ...words, runs: says(paragraph), after }));
	});
}

/** The figures that paragraphs state, in their order, each once. */
function statedFigures(paragraphs: readonly NoticeParagraph[], figures: ReadonlyMap<string, NoticeFigure>) {
	const keys = new Set(
		paragraphs.flatMap(({ runs }) => runs.flatMap(({ figure }) => (figure === null ? [] : [figure]))),
	);
	return [...keys].flatMap((key) => figures.get(key) ?? []);
}

/** A paragraph of the system without the values of its figures: what its template says, and of whom. */
export function skeleton(paragraph: NoticeParagraph, live: Live): string {
	return JSON.stringify(systemRuns(paragraph, figuresOf(live)));
}

function systemRuns({ runs }: NoticeParagraph, figures: ReadonlyMap<string, NoticeFigure>): DraftRun[] {
	return joined(runs).map((run) => draftRun(run, run.figure === null ? undefined : figures.get(run.figure)));
}

/** Every figure by its key. */
export function figuresOf({ figures, document }: Live): Map<string, NoticeFigure> {
	return new Map([...figures, ...document.figures].map((figure) => [figure.key, figure]));
}

/** Neighbouring words as one run; figures stay apart. */
export function joined(runs: readonly NoticeRun[]): NoticeRun[] {
	const result: NoticeRun[] = [];
	for (const run of runs) {
		const last = result.at(-1);
		if (run.figure === null && run.text === '') continue;
		if (last && last.figure === null && run.figure === null)
			result[result.length - 1] = { text: last.text + run.text, figure: null };
		else result.push(run);
	}
	return result;
}

/** Paragraphs as words. */
export function stated(paragraphs: readonly NoticeParagraph[]): StatedParagraph[] {
	return paragraphs.map(({ id, role, runs }) => ({ id, role, text: runs.map(({ text }) => text).join('') }));
}
