import { check } from '#lib/check/send.ts';
import { type Checked, checkedOf, filled, type Worded } from './checked.ts';

export type Checking = ReturnType<typeof createChecking>;

/** 校核 of the words on a page, again and again, at the cut-off of its figures; the answer to the last asking holds. */
export function createChecking(month: string, at: string) {
	let asked = 0;
	let isBusy = $state(false);
	let fault = $state<string | null>(null);
	let found = $state.raw<Checked | null>(null);
	return {
		get isBusy() {
			return isBusy;
		},
		get fault() {
			return fault;
		},
		/** Null before the first answer. */
		get found() {
			return found;
		},
		async run(words: readonly Worded[]) {
			const own = ++asked;
			const paragraphs = filled(words);
			isBusy = true;
			const said = await check({ body: paragraphs.map(({ text }) => text).join('\n'), month, at, data: 'live' });
			if (own !== asked) return;
			isBusy = false;
			fault = 'answer' in said ? null : said.refusal;
			if ('answer' in said) found = checkedOf(said.answer, paragraphs);
		},
	};
}
