import type { BankPart, BankRow } from '#contract';

export { printHundredths, printTenths } from '#contract';

/** One part of a bank's assessment; null where there is nothing to count. */
export function partOf(row: BankRow, id: BankPart): BankRow['parts'][number] | null {
	return row.parts.find(({ part }) => part === id) ?? null;
}

type Link = { page: string; params: Record<string, string | null> };

/** Where the records behind a part of a bank stand; none for what people gave. */
export function recordsOf(id: BankPart, bank: string): Link | null {
	const own = { bank, cursor: null };
	if (id === 'service') return null;
	if (id === 'paymentTimeliness') return { page: '/timeliness', params: { ...own, by: 'bank' } };
	if (id === 'answerTimeliness') return { page: '/timeliness', params: { ...own, by: 'bank', kind: 'answer' } };
	if (id === 'reasonFilled') return { page: '/failures', params: { ...own, reason: 'F90' } };
	if (id === 'returnTimeliness') return { page: '/failures', params: { ...own, state: 'outstanding' } };
	return { page: '/failures', params: own };
}

/** 955 from “95.5”; null where it is no score of 0 to 100 with one decimal at most. */
export function tenthsOf(text: string): number | null {
	const match = /^(\d{1,3})(?:\.(\d))?$/.exec(text.trim());
	if (!match) return null;
	const tenths = Number(`${match[1]}${match[2] ?? '0'}`);
	return tenths <= 1000 ? tenths : null;
}
