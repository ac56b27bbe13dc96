import type { Connection } from '../../sql/database.server.ts';
import { asked, type Question } from '../world.ts';

/** Counts of a unit, as far as they matter to a test; the rest follows: paid is due, what is in no state is pending. */
export type UnitCounts = {
	due: number;
	paid?: number;
	outstanding?: number;
	refunded?: number;
	firstAttemptPaid?: number;
	pushed?: number;
	natural?: number;
	card?: number;
	projects?: number;
	amountPaid?: number;
};

/** Stores figures of a period by unit code, and the city's as their sums, as a refresh would. */
export async function unitFigures(
	db: Connection,
	units: Record<string, UnitCounts>,
	question: Question = {},
): Promise<void> {
	const period = asked(question);
	const filled = Object.entries(units).map(([key, counts]) => [key, fill(counts)] as const);
	for (const [key, counts] of filled) await store(db, { ...period, groupedBy: 'region', key, ...counts });
	const city = filled.map(([, counts]) => counts).reduce(add, fill({ due: 0 }));
	await store(db, { ...period, groupedBy: 'city', key: null, ...city });
	await db.run('insert into figure_period values ($month::integer, $scope, $cutOff::timestamp)', period);
}

type Filled = Required<UnitCounts>;

function fill(counts: UnitCounts): Filled {
	const { due, paid = due } = counts;
	const all = { outstanding: 0, refunded: 0, firstAttemptPaid: paid, pushed: paid, natural: paid, card: paid };
	return { ...all, projects: 1, amountPaid: paid * 100, ...counts, paid };
}

function add(a: Filled, b: Filled): Filled {
	return {
		due: a.due + b.due,
		paid: a.paid + b.paid,
		outstanding: a.outstanding + b.outstanding,
		refunded: a.refunded + b.refunded,
		firstAttemptPaid: a.firstAttemptPaid + b.firstAttemptPaid,
		pushed: a.pushed + b.pushed,
		natural: a.natural + b.natural,
		card: a.card + b.card,
		projects: Math.max(a.projects, b.projects),
		amountPaid: a.amountPaid + b.amountPaid,
	};
}

async function store(
	db: Connection,
	row: Filled & { month: number; scope: string; cutOff: string; groupedBy: string; key: string | null },
): Promise<void> {
	await db.run(
		`insert into figure by name
		select
			$month::integer as month, $scope as scope, $cutOff::timestamp as cut_off, $groupedBy as grouped_by,
			(select dimension_key from dimension_key where dimension = 'region' and key = $key) as dimension_key,
			$projects::integer as projects, 1 as slips, $due::bigint as due, $paid::bigint as paid,
			$outstanding::bigint as outstanding,
			$due::bigint - $paid::bigint - $outstanding::bigint - $refunded::bigint as pending,
			$refunded::bigint as refunded, $paid::bigint as persons, $due::bigint * 100 as amount_due,
			$amountPaid::bigint as amount_paid, 0 as amount_outstanding, 0 as amount_pending, 0 as amount_refunded,
			$card::bigint as paid_to_social_card, $natural::bigint as paid_to_natural_persons, $pushed::bigint as pushed,
			$firstAttemptPaid::bigint as first_attempt_paid, 0 as paid_to_unknown_card, 0 as reissue_waiting,
			0 as amount_reissue_waiting, ($paid > 0)::integer as paid_slips, ($pushed >= $paid)::integer as pushed_slips,
			0 as reissue_slips`,
		row,
	);
}
