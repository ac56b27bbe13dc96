import { afterEach, beforeEach } from 'vitest';
import { openFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, openState } from '../../ingest/state.ts';
import { temporaryFolder } from '../second_city.ts';
import type { DraftSave } from '#contract';
import { draftNow } from '../../analytics/drafts/draft.ts';
import { example } from './example.ts';
import { stated } from '../../analytics/drafts/merged.ts';
import { saveDraft } from '../../analytics/drafts/save.ts';

/** The notice that tests write. */
export const query = { month: '2023-04', form: 'notice' } as const;
export const by = { actor: 'web', now: () => new Date('2023-05-06T01:00:00Z') } as const;

/** Words by paragraph, in place of the system's. */
export type Words = Record<string, DraftSave['paragraphs'][number]['runs']>;

export const rewritten: Words = {
	total: [{ text: '今年以来成功率' }, { figure: '累计.发放成功率' }, { text: '，好于上年。' }],
};

/** An empty register for each test, and drafts of the example in it. */
export function draftDesk() {
	let place: ReturnType<typeof temporaryFolder>;
	let state: DatabaseSync;
	beforeEach(() => {
		place = temporaryFolder();
		state = openState(openFolder(place.path));
	});
	afterEach(() => {
		state.close();
		place.remove();
	});
	return {
		state: () => state,
		/** Saves all paragraphs of the example, with these words in place of the system's. */
		save(base: number, words: Words = {}, more: Partial<DraftSave> = {}, live = example()): number {
			const paragraphs = live.document.paragraphs.map(({ id, role }) => ({ id, role, runs: words[id] ?? null }));
			return saveDraft(state, query, live, { base, paragraphs, removed: [], shown: {}, ...more }, by);
		},
		now: (live = example()) => draftNow(state, query, live),
		texts: (live = example()) =>
			stated(draftNow(state, query, live).merged.document.paragraphs).map(({ text }) => text),
	};
}
