import type { Figures, Indicators } from '../../analytics/contract/index.ts';
import { compare, type Fraction, printsAs } from './printed.ts';
import type { Notice } from './notice.ts';

const rates = ['successRate', 'cardShare', 'pushRate', 'leftoverRate'] as const;

type Rate = (typeof rates)[number];

/** The parts of a rate and its printed unit. */
const parts: Record<Rate, (figures: Figures) => Fraction> = {
	successRate: (row) => ({ numerator: row.paid, denominator: row.due, per: 100 }),
	cardShare: (row) => ({ numerator: row.paidToSocialCard, denominator: row.paidToNaturalPersons, per: 100 }),
	pushRate: (row) => ({ numerator: row.pushed, denominator: row.paid, per: 100 }),
	leftoverRate: (row) => ({ numerator: row.outstanding, denominator: row.due, per: 1000 }),
};

/** What a period is compared with: the loaded data and the part of the published notice that speaks of it. */
export type Period = { data: Indicators; notice: Notice['ytd'] | Notice['month'] };

/** Every rate of the notice that the loaded data do not print, as sentences; none where all agree. Fits any scale. */
export function rateDisagreements({ data, notice }: Period): string[] {
	const found: string[] = [];
	const say = (what: string, row: Figures, rate: Rate) => {
		const { numerator, denominator } = parts[rate](row);
		found.push(`${data.scope} ${row.name} ${rate}: ${what}, data have ${numerator}/${denominator}`);
	};
	for (const id of rates) {
		const figure = parts[id];
		const unit = id === 'leftoverRate' ? 'permille' : 'pct';
		const total = notice.total[`${id}_${unit}`];
		if (total !== undefined && !printsAs(figure(data.total), total)) say(`notice prints ${total}`, data.total, id);
		const stated = notice.byRegion[`${id}_${unit}`] ?? {};
		for (const row of data.rows) {
			const printed = stated[row.key];
			if (typeof printed === 'number' && !printsAs(figure(row), printed)) say(`notice prints ${printed}`, row, id);
			if (typeof printed === 'number') continue;
			const rule = printed ?? stated.others;
			if (rule !== undefined && !holds(String(rule), figure(row), figure(data.total))) say(String(rule), row, id);
		}
	}
	return found;
}

/** The sentences that the notice's figures leave for the units it does not name. */
function holds(rule: string, value: Fraction, city: Fraction): boolean {
	const at = (printed: number, per: number): Fraction => ({
		numerator: Math.round(printed * 100),
		denominator: 100 * per,
		per,
	});
	switch (rule) {
		case 'above 99.97, below 99.99 as printed':
			return compare(value, at(99.97, 100)) > 0n && compare(value, at(99.985, 100)) < 0n && !printsAs(value, 99.97);
		case "at or above the city's 99.98 and below 100":
			return compare(value, city) >= 0n && value.numerator < value.denominator;
		case "at or above the city's 96.39":
			return compare(value, city) >= 0n;
		case "above 0, at or below the city's 0.3":
			return value.numerator > 0 && compare(value, city) <= 0n;
		case "above the province's 99.94, below 100":
			return compare(value, at(99.94, 100)) > 0n && value.numerator < value.denominator;
		default:
			throw new Error(`The notice has a rule that no one checks: ${rule}`);
	}
}
