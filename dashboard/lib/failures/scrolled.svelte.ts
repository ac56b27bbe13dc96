import { isHttpError } from '@sveltejs/kit';
import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { Failures, type FailureRow } from '#contract';
import { get } from '#lib/api.ts';
import { missingSteps } from './missing.ts';
import { questionOf, step, type Query } from './query.ts';

/** Why an answer did not come; what is no answer's fault is our own. */
function reasonOf(thrown: unknown): string {
	if (isHttpError(thrown)) return thrown.body.message;
	if (thrown instanceof TypeError) return '没有连上服务。';
	throw thrown;
}

/**
 * The rows of a list, by position from 0, however long it is: what comes into view and is not at hand is fetched, all as
 * of the instant of the list's first answer. `failed` says in Chinese why rows could not be fetched.
 */
export function scrolledRows(list: () => Failures, query: () => Query) {
	const held = new SvelteMap<number, FailureRow>();
	const asked = new SvelteSet<number>();
	let failed = $state<string | null>(null);
	let answered = '';

	const take = ({ first, rows }: Failures) => rows.forEach((row, at) => held.set(first - 1 + at, row));

	$effect.pre(() => {
		const answer = list();
		const answers = questionOf(query()) + answer.at;
		untrack(() => {
			if (answers !== answered) held.clear();
			answered = answers;
			failed = null;
			take(answer);
		});
	});

	function fetchFrom(start: number) {
		const answers = answered;
		const place = { at: list().at, row: start + 1, limit: step };
		asked.add(start);
		void get(fetch, '/api/failures', Failures, { ...query(), ...place })
			.then((found) => void (answers === answered && take(found)))
			.catch((thrown: unknown) => (failed = reasonOf(thrown)))
			.finally(() => asked.delete(start));
	}

	return {
		at: (position: number) => held.get(position),
		why: () => failed,
		/** Fetches what is missing from one position to another. */
		want(from: number, to: number) {
			failed = null;
			for (const start of missingSteps(from, to, (at) => held.has(at))) if (!asked.has(start)) fetchFrom(start);
		},
	};
}
