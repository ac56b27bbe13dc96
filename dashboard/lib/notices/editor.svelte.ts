import {
	type DraftParagraph,
	type DraftRun,
	type NoticeDraft,
	type NoticeFigure,
	type NoticeParagraph,
	type ParagraphState,
} from '#contract';
import { insertRun, isSame, splitRuns, tidy } from './runs.ts';

/** A paragraph in the editor: always with its runs. */
export type EditedParagraph = { id: string; role: NoticeParagraph['role']; runs: DraftRun[] };

type Text = { paragraphs: EditedParagraph[]; removed: string[] };

/** Edits of one kind and place within this many milliseconds are one step of undoing. */
const together = 1500;
const longestHistory = 200;

export type Editor = ReturnType<typeof createEditor>;

/** The words of a draft while they are written, with undo and redo; the newest saved version is where it begins. */
export function createEditor() {
	let text = $state.raw<Text>({ paragraphs: [], removed: [] });
	let saved = $state.raw<Text>({ paragraphs: [], removed: [] });
	let figures = $state.raw<ReadonlyMap<string, NoticeFigure>>(new Map());
	let states = $state.raw<ReadonlyMap<string, ParagraphState>>(new Map());
	let past = $state.raw<Text[]>([]);
	let future = $state.raw<Text[]>([]);
	let last = { kind: '', at: 0 };

	function change(next: Text, kind: string) {
		const now = performance.now();
		const isMore = last.kind === kind && now - last.at < together && past.length > 0;
		if (!isMore) past = [...past.slice(-longestHistory), text];
		last = { kind, at: now };
		future = [];
		text = next;
	}

	function step(from: Text[], to: Text[]): [Text[], Text[]] {
		const next = from.at(-1);
		if (!next) return [from, to];
		const kept = [...to, text];
		text = next;
		last = { kind: '', at: 0 };
		return [from.slice(0, -1), kept];
	}

	const indexOf = (id: string) => text.paragraphs.findIndex((paragraph) => paragraph.id === id);
	const put = (at: number, count: number, ...more: EditedParagraph[]) => text.paragraphs.toSpliced(at, count, ...more);

	return {
		get paragraphs() {
			return text.paragraphs;
		},
		get removed() {
			return text.removed;
		},
		get figures() {
			return figures;
		},
		get isChanged() {
			return JSON.stringify(text) !== JSON.stringify(saved);
		},
		get canUndo() {
			return past.length > 0;
		},
		get canRedo() {
			return future.length > 0;
		},
		/** Begins from a draft as it stands; what was written and not saved is gone. */
		begin(draft: NoticeDraft) {
			figures = new Map([...figures, ...draft.document.figures.map((one): [string, NoticeFigure] => [one.key, one])]);
			states = new Map(draft.paragraphs.map((state): [string, ParagraphState] => [state.id, state]));
			const paragraphs = draft.document.paragraphs.map(({ id, role }) => ({
				id,
				role,
				runs: states.get(id)?.runs ?? [],
			}));
			const removed = draft.removed.map(({ id }) => id);
			text = saved = { paragraphs, removed };
			[past, future, last] = [[], [], { kind: '', at: 0 }];
		},
		/** What became of a paragraph since the data and the last version. */
		stateOf: (id: string) => states.get(id),
		/** More figures that can be put in. */
		offer(more: readonly NoticeFigure[]) {
			figures = new Map([...more.map((one): [string, NoticeFigure] => [one.key, one]), ...figures]);
		},
		write(id: string, runs: DraftRun[]) {
			const at = indexOf(id);
			const own = text.paragraphs[at];
			if (!own || isSame(own.runs, runs)) return;
			change({ ...text, paragraphs: put(at, 1, { ...own, runs: tidy(runs) }) }, `write ${id}`);
		},
		insert(id: string, place: number, run: DraftRun) {
			const own = text.paragraphs[indexOf(id)];
			if (own)
				change(
					{ ...text, paragraphs: put(indexOf(id), 1, { ...own, runs: insertRun(own.runs, place, run) }) },
					'insert',
				);
		},
		/** Two paragraphs of one; answers the new one's id. */
		split(id: string, place: number, newId: string) {
			const at = indexOf(id);
			const own = text.paragraphs[at];
			if (!own) return;
			const [before, after] = splitRuns(own.runs, place);
			const added = { id: newId, role: 'body' as const, runs: after };
			change({ ...text, paragraphs: put(at, 1, { ...own, runs: before }, added) }, 'split');
		},
		/** A paragraph's words go to the end of the one before it. */
		join(id: string) {
			const at = indexOf(id);
			const [before, own] = [text.paragraphs[at - 1], text.paragraphs[at]];
			if (!before || !own) return;
			const paragraphs = put(at - 1, 2, { ...before, runs: tidy([...before.runs, ...own.runs]) });
			change({ paragraphs, removed: [...text.removed, id] }, 'join');
		},
		move(id: string, by: 1 | -1) {
			const at = indexOf(id);
			const own = text.paragraphs[at];
			if (!own || !text.paragraphs[at + by]) return;
			change({ ...text, paragraphs: put(at, 1).toSpliced(at + by, 0, own) }, `move ${id}`);
		},
		remove(id: string) {
			if (text.paragraphs.length > 1)
				change({ paragraphs: put(indexOf(id), 1), removed: [...text.removed, id] }, 'remove');
		},
		/** A new paragraph, or one that was taken out, after another. */
		add(after: string, paragraph: EditedParagraph) {
			const paragraphs = put(indexOf(after) + 1, 0, paragraph);
			change({ paragraphs, removed: text.removed.filter((id) => id !== paragraph.id) }, 'add');
		},
		setRole(id: string, role: EditedParagraph['role']) {
			const own = text.paragraphs[indexOf(id)];
			if (own) change({ ...text, paragraphs: put(indexOf(id), 1, { ...own, role }) }, 'role');
		},
		undo() {
			[past, future] = step(past, future);
		},
		redo() {
			[future, past] = step(future, past);
		},
		/** What a save sends. */
		toSave(): { paragraphs: DraftParagraph[]; removed: string[]; shown: Record<string, string> } {
			const keys = new Set(
				text.paragraphs.flatMap(({ runs }) => runs.flatMap((run) => ('figure' in run ? [run.figure] : []))),
			);
			const shown = [...keys].flatMap((key): [string, string][] => {
				const figure = figures.get(key);
				return figure ? [[key, figure.printed]] : [];
			});
			const present = new Set(text.paragraphs.map(({ id }) => id));
			const removed = text.removed.filter((id) => !present.has(id));
			return { paragraphs: text.paragraphs.map(asSent), removed, shown: Object.fromEntries(shown) };
		},
	};

	/** The system's words that nobody touched go on following the data, whatever they are when the save arrives. */
	function asSent(paragraph: EditedParagraph): DraftParagraph {
		const before = saved.paragraphs.find(({ id }) => id === paragraph.id);
		const isOwn = states.get(paragraph.id)?.kind === 'live' && before?.role === paragraph.role;
		return isOwn && isSame(before.runs, paragraph.runs) ? { ...paragraph, runs: null } : paragraph;
	}
}
