import type { Obligation } from './chain.ts';
import type { Feedback } from '../../world/rows.ts';
import { type City, idOf, instant, type Line } from './city.ts';
import { inOrder, toldBy, type Told } from './outcome.ts';

/** What is known of an obligation at a cut-off. */
export type Known = {
	obligation: Obligation;
	state: 'paid' | 'outstanding' | 'pending' | 'refunded';
	/** The line whose success counts. */
	payer: Line | undefined;
	isFirstPaid: boolean;
	isPushed: boolean;
	/** 遗留, and a re-issue of it is on its way beyond what was answered. */
	isWaiting: boolean;
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
		isWaiting: !payer && !isRefunded && last !== undefined && isOnItsWay(city, obligation, outcomes, at),
		isFirstPaid: outcomes[0]?.result === '成功',
		isPushed: pushes.some((one) =>
			one.line === null ? payer !== undefined && one.slip === payer.slip : place(one) !== undefined,
		),
	};
}

/** Whether a later row of the chain is funded, or the bank is at work on a later attempt, without an answer so far. */
function isOnItsWay({ rows, slips }: City, { places }: Obligation, outcomes: readonly Told[], at: string): boolean {
	const answered = outcomes.toSorted((a, b) => a.place - b.place || a.attempt - b.attempt).at(-1);
	const isBeyond = (place: number, attempt: number) =>
		answered !== undefined && (place > answered.place || (place === answered.place && attempt > answered.attempt));
	const isFunded = ([id, place]: [string, number]) => {
		const funded = slips.get(id.slice(0, id.lastIndexOf('/')))?.funded;
		return place > 0 && typeof funded === 'string' && funded < at && isBeyond(place, 0);
	};
	const isAtWork = (one: Feedback) =>
		one.result === '处理中' && instant(one.at) < at && isBeyond(places.get(idOf(one)) ?? -1, one.attempt ?? 1);
	return [...places].some(isFunded) || (rows.feedback ?? []).some(isAtWork);
}
