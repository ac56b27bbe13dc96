import { Dimension, Failures, Figures, Indicators, Meta, type Period, Scope } from '../../analytics/contract/index.ts';
import type { Ask } from '../ask.ts';

type Slices = Pick<Period, 'month' | 'scope'> & { by: string; region?: string };

/** Counts that one obligation adds to once: the parts of a whole add up to them. */
const additive = [
	...(['due', 'paid', 'outstanding', 'pending', 'refunded', 'pushed', 'firstAttemptPaid'] as const),
	...(['paidToSocialCard', 'paidToNaturalPersons'] as const),
	...(['amountDue', 'amountPaid', 'amountOutstanding', 'amountPending', 'amountRefunded'] as const),
];

/** What no slice may be: each true statement is a contradiction. */
const contradictions: Record<string, (row: Figures) => boolean> = {
	'D ≠ S + L + P + R': (row) => row.due !== row.paid + row.outstanding + row.pending + row.refunded,
	'the amounts of the states are not the amount due': (row) =>
		row.amountDue !== row.amountPaid + row.amountOutstanding + row.amountPending + row.amountRefunded,
	'more pushed than paid': (row) => row.pushed > row.paid,
	'more social cards than natural persons': (row) => row.paidToSocialCard > row.paidToNaturalPersons,
	'more natural persons than paid': (row) => row.paidToNaturalPersons > row.paid,
	'more first attempts than due': (row) => row.firstAttemptPaid > row.due,
	'more persons than payments': (row) => row.persons > row.paid,
	'persons or projects without a payment, or a payment without them': (row) =>
		(row.paid === 0) !== (row.persons === 0) || (row.paid === 0) !== (row.projects === 0),
	'a rate of nothing': (row) => (row.due === 0) !== (row.successRate === null),
};

/** The figures of every slice by a dimension, and what is wrong with them; the whole is `total` where it is given. */
async function look(ask: Ask, slices: Slices, whole?: Figures): Promise<{ found: Indicators; wrong: string[] }> {
	const found = Indicators.parse(await ask('/api/indicators', slices));
	const where = Object.values(slices).join(' ');
	const total = whole ?? found.total;
	const bad = Object.entries(contradictions).flatMap(([what, isSo]) =>
		[found.total, ...found.rows].filter(isSo).map(({ name }) => `${where} ${name}: ${what}`),
	);
	const sums = additive.map((count) => ({ count, sum: found.rows.reduce((so, row) => so + row[count], 0) }));
	const apart = sums
		.filter(({ count, sum }) => sum !== total[count] || found.total[count] !== total[count])
		.map(({ count, sum }) => `${where} ${count}: ${sum} in the parts, ${total[count]} in the whole`);
	return { found, wrong: [...bad, ...apart] };
}

/** Every dimension of the city in a period, the records behind it, and where asked every dimension of every unit. */
async function lookAt(ask: Ask, period: Pick<Period, 'month' | 'scope'>, withUnits: boolean): Promise<string[]> {
	const { found: units, wrong } = await look(ask, { ...period, by: 'region' });
	for (const by of Dimension.options.filter((dimension) => dimension !== 'region')) {
		wrong.push(...(await look(ask, { ...period, by }, units.total)).wrong);
		for (const unit of withUnits ? units.rows : []) {
			wrong.push(...(await look(ask, { ...period, by, region: unit.key }, unit)).wrong);
		}
	}
	const { counts } = Failures.parse(await ask('/api/failures', { ...period, limit: '1' }));
	const { due, paid, outstanding, pending, refunded } = units.total;
	const records = { all: due - paid, outstanding, pending, refunded };
	if (JSON.stringify(records) !== JSON.stringify(counts)) wrong.push(`${period.month} ${period.scope}: other records`);
	return wrong;
}

/**
 * What must hold of every city, as sentences that are wrong: each month and period by each dimension, and the newest
 * month's 累计, in which everything is, by each dimension of each unit.
 */
export async function contradictionsIn(ask: Ask): Promise<string[]> {
	const { months } = Meta.parse(await ask('/api/meta', {}));
	const wrong: string[] = [];
	for (const { month } of months) {
		for (const scope of Scope.options) {
			wrong.push(...(await lookAt(ask, { month, scope }, scope === 'ytd' && month === months[0]?.month)));
		}
	}
	return wrong;
}
