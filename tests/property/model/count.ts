import { obligationsOf } from './chain.ts';
import { type City, cityOf, instant, type KnownSlip } from './city.ts';
import { type Known, look } from './state.ts';
import type { Rows } from '../../world/rows.ts';
import { asked, type Counts, type Question } from '../../world.ts';

/** Counts of each slice by `grouping|region|key`, of the obligations that are due in a period at a cut-off. */
export function expected(rows: Rows, question: Question): Record<string, Counts> {
	const { month, scope, cutOff } = asked(question);
	const at = instant(cutOff);
	const city = cityOf(rows);
	const due = obligationsOf(city)
		.filter(({ slip: { funded } }) => funded !== null && funded < at && isOfPeriod(funded, month, scope))
		.map((obligation) => look(city, obligation, at));
	const slices = Map.groupBy(
		due.flatMap((known) => slicesOf(known.obligation.slip, townshipOf(known)).map((slice) => ({ slice, known }))),
		({ slice }) => slice,
	);
	const reissues = reissueSlips(city, due).filter(
		({ funded }) => funded && funded < at && isOfPeriod(funded, month, scope),
	);
	const alone = reissues.flatMap((slip) => slicesOf(slip, slip.township ?? '-'));
	return Object.fromEntries(
		[...slices].map(([slice, members]) => [
			slice,
			{
				...count(members.map(({ known }) => known)),
				reissue_slips: alone.filter((one) => one === slice).length,
			},
		]),
	);
}

/** The slips that hold none of the obligations. */
function reissueSlips({ slips }: City, due: readonly Known[]): KnownSlip[] {
	const own = new Set(due.map(slipOf));
	return [...slips.values()].filter(({ no }) => !own.has(no));
}

function isOfPeriod(funded: string, month: number, scope: 'month' | 'ytd'): boolean {
	const own = Number(funded.slice(0, 4)) * 100 + Number(funded.slice(5, 7));
	return scope === 'month' ? own === month : Math.floor(own / 100) === Math.floor(month / 100) && own <= month;
}

/** The township of an obligation: what its first line says, else its slip. */
function townshipOf({ obligation: { line, slip } }: Known): string {
	const { township, townshipName } = line.payment;
	const named = townshipName === undefined ? undefined : `${slip.unit}:${townshipName}`;
	return township ?? named ?? slip.township ?? '-';
}

/** The slices that a slip's obligations of a township are counted in. */
function slicesOf(slip: KnownSlip, township: string): string[] {
	const keys = { department: slip.department, bank: slip.bank, township, project: slip.project };
	const each = Object.entries(keys).flatMap(([by, key]) => [`${by}||${key}`, `${by}|${slip.unit}|${key}`]);
	return ['city||', `region||${slip.unit}`, ...each];
}

const slipOf = ({ obligation }: Known) => obligation.slip.no;

function count(all: readonly Known[]): Counts {
	const of = (state: Known['state']) => all.filter((known) => known.state === state);
	const amount = (some: readonly Known[]) =>
		some.reduce((sum, { obligation }) => sum + (obligation.line.payment.amount ?? 10_000), 0);
	const paid = of('paid');
	const waiting = all.filter(({ isWaiting }) => isWaiting);
	const toPersons = paid.filter(({ payer }) => !payer?.payment.company);
	const distinct = (some: readonly Known[], key: (known: Known) => string | undefined) => new Set(some.map(key)).size;
	return {
		projects: distinct(paid, ({ obligation }) => obligation.slip.project),
		slips: distinct(all, slipOf),
		due: all.length,
		paid: paid.length,
		outstanding: of('outstanding').length,
		pending: of('pending').length,
		refunded: of('refunded').length,
		persons: distinct(paid, ({ obligation }) => obligation.line.payment.person),
		amount_due: amount(all),
		amount_paid: amount(paid),
		amount_outstanding: amount(of('outstanding')),
		amount_pending: amount(of('pending')),
		amount_refunded: amount(of('refunded')),
		paid_to_social_card: toPersons.filter(({ payer }) => payer?.payment.card === true).length,
		paid_to_natural_persons: toPersons.length,
		pushed: paid.filter(({ isPushed }) => isPushed).length,
		first_attempt_paid: all.filter(({ isFirstPaid }) => isFirstPaid).length,
		paid_to_unknown_card: toPersons.filter(({ payer }) => payer?.payment.card === null).length,
		reissue_waiting: waiting.length,
		amount_reissue_waiting: amount(waiting),
		paid_slips: distinct(paid, slipOf),
		pushed_slips:
			distinct(paid, slipOf) -
			distinct(
				paid.filter(({ isPushed }) => !isPushed),
				slipOf,
			),
	};
}
