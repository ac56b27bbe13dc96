import type { Obligation } from './chain.ts';
import { type City, idOf, instant, type Line } from './city.ts';
import { inOrder, toldBy } from './outcome.ts';

/** What is known of an obligation at a cut-off. */
export type Known = {
	obligation: Obligation;
	state: 'paid' | 'outstanding' | 'pending' | 'refunded';
	/** The line whose success counts. */
	payer: Line | undefined;
	isFirstPaid: boolean;
	isPushed: boolean;
};

/** Looks at an obligation at a cut-off: only what happened before counts. */
export function look(city: City, obligation: Obligation, at: string): Known {
	const { rows, lines } = city;
	const place = (one: { slip?: string; line?: number | null }) => obligation.places.get(idOf(one));
	const told = (rows.feedback ?? []).flatMap((one) => {
		const found = place(one);
		return found === undefined ? [] : toldBy(one, found);
	});
	const outcomes = inOrder(told.filter((outcome) => outcome.at < at));
	const last = outcomes.at(-1);
	const isRefunded = (rows.refunds ?? []).some(
		(one) => place(one) !== undefined && one.closed && instant(one.closed) < at,
	);
	const payer = last?.result === '成功' ? lines.get(last.id) : undefined;
	const pushes = (rows.pushes ?? []).filter((one) => one.success !== false && instant(one.at) < at);
	return {
		obligation,
		state: payer ? 'paid' : isRefunded ? 'refunded' : last ? 'outstanding' : 'pending',
		payer,
		isFirstPaid: outcomes[0]?.result === '成功',
		isPushed: pushes.some((one) =>
			one.line === null ? payer !== undefined && one.slip === payer.slip : place(one) !== undefined,
		),
	};
}
