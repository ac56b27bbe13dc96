import type { BankPart, BankRow, Banks, LateKind } from '#contract';
import { kindBehind, recordsOf as recordsBehind } from '#lib/timeliness/records.ts';

export { printHundredths, printTenths } from '#contract';

/** One part of a bank's assessment; null where there is nothing to count. */
export function partOf(row: BankRow, id: BankPart): BankRow['parts'][number] | null {
	return row.parts.find(({ part }) => part === id) ?? null;
}

type Link = { page: string; params: Record<string, string | null> };

/** Where the records behind a part of a bank stand, as many as it lacks (滞留率: counts); none for what people gave. */
export function recordsOf(id: BankPart, bank: string, rule: Banks['rule']): Link | null {
	if (id === 'service') return null;
	if (id === 'heldRate') return heldBy(bank);
	if (id !== 'successRate') return behind(kindBehind(id), bank);
	return rule.successRate === 'first-attempt' ? behind('firstAttempt', bank) : { page: '/failures', params: { bank } };
}

/** Where the records of the money stand that a bank holds, for so many working days at least. */
export function heldBy(bank: string, minDays: string | null = null): Link | null {
	return behind('held', bank, { minDays });
}

function behind(kind: LateKind | null, bank: string, days: Link['params'] = {}): Link | null {
	return (
		kind && { page: '/timeliness', params: { ...recordsBehind(kind, { by: 'bank', key: bank }, days), by: 'bank' } }
	);
}

/** 955 from “95.5”; null where it is no score of 0 to 100 with one decimal at most. */
export function tenthsOf(text: string): number | null {
	const match = /^(\d{1,3})(?:\.(\d))?$/.exec(text.trim());
	if (!match) return null;
	const tenths = Number(`${match[1]}${match[2] ?? '0'}`);
	return tenths <= 1000 ? tenths : null;
}
