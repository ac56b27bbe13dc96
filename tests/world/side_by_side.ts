import type { Rows } from './rows.ts';

/**
 * Cases beside one another in one city, so that one refresh answers them all: each has slips of its own (`rule:A`) and
 * a bank named after its rule.
 */
export function sideBySide(cases: Readonly<Record<string, Rows>>): Rows {
	const all = Object.entries(cases).map(([rule, rows]) => ofRule(rule, rows));
	return {
		slips: all.flatMap(({ slips }) => slips),
		payments: all.flatMap(({ payments }) => payments),
		feedback: all.flatMap(({ feedback }) => feedback),
		refunds: all.flatMap(({ refunds }) => refunds),
		pushes: all.flatMap(({ pushes }) => pushes),
	};
}

function ofRule(rule: string, { slips = [], payments = [], feedback = [], refunds = [], pushes = [] }: Rows) {
	const own = (no = 'A') => `${rule}:${no}`;
	const named = <Row extends { slip?: string }>(rows: Row[]) => rows.map((row) => ({ ...row, slip: own(row.slip) }));
	return {
		slips: slips.map((slip) => ({
			...slip,
			no: own(slip.no),
			bank: rule,
			original: slip.original && own(slip.original),
		})),
		payments: named(payments).map((payment) => ({ ...payment, of: payment.of && own(payment.of) })),
		feedback: named(feedback),
		refunds: named(refunds),
		pushes: named(pushes),
	};
}
