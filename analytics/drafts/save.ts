import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import { type Actor, writeAudit } from '../audit.ts';
import type { DraftConflict, DraftQuery, DraftRun, DraftSave } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { figuresOf, type Live, mergeDraft, skeleton, stated } from './merged.ts';
import { keepSeen, markSeen, seenFigures } from './seen.ts';
import { changeSummary } from './summary.ts';
import { addVersion, keptVersion, newestVersion, type StoredDraft } from './versions.ts';

/** Who saves, and when. */
export type By = { actor: Actor; now: () => Date };

/** Somebody else saved since the version that a save began from: what both wrote. */
export class Conflict extends Refusal {
	readonly conflict: DraftConflict;

	constructor(conflict: Omit<DraftConflict, 'status' | 'detail'>) {
		const { version, savedAt } = conflict.version;
		const detail = `第${version}稿已于${savedAt.slice(0, 16).replace('T', ' ')}保存，您的修改没有保存。请对照两稿后再存。`;
		super(409, detail);
		this.conflict = { status: 409, detail, ...conflict };
	}
}

/**
 * Saves the next version of a draft, with its act in the audit, and answers its number. Refuses, in Chinese, what is not
 * the office's to write (figures by unknown names, numbers of persons), and throws `Conflict` where somebody else saved.
 */
export function saveDraft(state: DatabaseSync, query: DraftQuery, live: Live, save: DraftSave, by: By): number {
	const seen = seenFigures(state, query);
	assertSound(save, live, seen);
	const draft = asStored(save, live);
	return addNext(state, query, { live, base: save.base, draft, shown: save.shown, by, summary: null });
}

/** Makes an earlier version the next one; version 0 is the system's text. */
export function restoreDraft(
	state: DatabaseSync,
	query: DraftQuery,
	live: Live,
	{ base, version }: { base: number; version: number },
	by: By,
): number {
	const earlier = keptVersion(state, query, version);
	if (!earlier) throw new Refusal(404, `没有第${version}稿`);
	const summary = version === 0 ? '恢复为系统稿' : `恢复第${version}稿`;
	const draft = version === 0 ? asStored({ paragraphs: [], removed: [] }, live) : earlier.draft;
	return addNext(state, query, { live, base, draft, shown: {}, by, summary });
}

/** Says that somebody saw these values, and how many were others before; what moves later is marked again. */
export function sawFigures(state: DatabaseSync, query: DraftQuery, shown: Record<string, string>, by: By): number {
	let figures: string[] = [];
	inState(state, () => {
		figures = markSeen(state, query, shown);
		if (figures.length > 0) audit(state, query, by, { did: 'seen', figures });
	});
	return figures.length;
}

type Next = {
	live: Live;
	base: number;
	draft: StoredDraft;
	shown: Readonly<Record<string, string>>;
	by: By;
	/** Null: what differs from the version before. */
	summary: string | null;
};

function addNext(state: DatabaseSync, query: DraftQuery, { live, base, draft, shown, by, summary }: Next): number {
	const [at, { actor }, version] = [shanghai(by.now()), by, base + 1];
	inState(state, () => {
		const seen = seenFigures(state, query);
		const newest = newestVersion(state, query);
		const { document } = mergeDraft(live, draft, seen);
		const now = stated(document.paragraphs);
		if ((newest?.version ?? 0) !== base) {
			if (!newest) throw new Refusal(409, '没有这一稿，请刷新页面后再改');
			const theirs = stated(mergeDraft(live, newest.draft, seen).document.paragraphs);
			throw new Conflict({ version: newest, theirs, yours: now });
		}
		const before = stated(mergeDraft(live, newest?.draft ?? null, seen).document.paragraphs);
		if (!newest) {
			const first = { ...asStored({ paragraphs: [], removed: [] }, live), stated: before };
			addVersion(state, query, { version: 0, draft: first, summary: '系统稿', at, actor });
		}
		const said = summary ?? changeSummary(before, now);
		addVersion(state, query, { version, draft: { ...draft, stated: now }, summary: said, at, actor });
		const values = document.figures.map(({ key, printed }): [string, string] => [key, shown[key] ?? printed]);
		const gone = [...seen].filter(([key]) => isNamed(draft, key));
		keepSeen(state, query, new Map([...gone, ...values]));
		audit(state, query, by, { did: 'save', version, summary: said });
	});
	return version;
}

/** Whether an edited paragraph names a figure, there or not. */
const isNamed = ({ paragraphs }: StoredDraft, key: string) =>
	paragraphs.some(({ runs }) => runs?.some((run) => 'figure' in run && run.figure === key));

/** Paragraphs whose words are the system's are kept without words, so that they go on following the data. */
function asStored({ paragraphs, removed }: Pick<DraftSave, 'paragraphs' | 'removed'>, live: Live): StoredDraft {
	const given = new Map(live.document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
	const sent =
		paragraphs.length > 0 ? paragraphs : live.document.paragraphs.map(({ id, role }) => ({ id, role, runs: null }));
	const kept = sent.map((paragraph) => {
		const own = given.get(paragraph.id);
		const from = own ? skeleton(own, live) : null;
		const isOwn = own?.role === paragraph.role && JSON.stringify(plain(paragraph.runs ?? [])) === from;
		return { ...paragraph, runs: isOwn ? null : paragraph.runs, from };
	});
	return {
		paragraphs: kept,
		removed: removed.filter((id) => given.has(id) && !paragraphs.some((paragraph) => paragraph.id === id)),
		stated: [],
		about: live.document.about?.name ?? null,
	};
}

/** Runs in the one way of writing them: neighbouring words together, none empty. */
function plain(runs: readonly DraftRun[]): DraftRun[] {
	const found: DraftRun[] = [];
	for (const run of runs) {
		const last = found.at(-1);
		if ('figure' in run) found.push(run.as === undefined ? { figure: run.figure } : { figure: run.figure, as: run.as });
		else if (last && 'text' in last) found[found.length - 1] = { text: last.text + run.text };
		else if (run.text !== '') found.push({ text: run.text });
	}
	return found;
}

function assertSound({ paragraphs }: DraftSave, live: Live, seen: ReadonlyMap<string, string>): void {
	const known = figuresOf(live);
	if (new Set(paragraphs.map(({ id }) => id)).size < paragraphs.length)
		throw new Refusal(400, '两段的编号相同，请刷新页面后再改');
	for (const [index, { runs }] of paragraphs.entries()) {
		for (const run of runs ?? []) {
			if ('figure' in run && !known.has(run.figure) && !seen.has(run.figure))
				throw new Refusal(400, `第${index + 1}段：没有名为“${run.figure}”的数字，请从“插入数字”中选`);
			if ('text' in run && /\d{15}/.test(run.text))
				throw new Refusal(400, `第${index + 1}段有15位以上的号码。通报不能写证件号、账号，请删去。`);
		}
	}
}

function audit(state: DatabaseSync, query: DraftQuery, { actor, now }: By, detail: Record<string, unknown>): void {
	const subject = [query.month, query.form, query.about ?? ''].join(' ').trim();
	writeAudit(state, { at: shanghai(now()), actor, act: 'notice', subject, detail });
}
