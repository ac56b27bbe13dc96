import type { CountCard, RateCard } from '#contract';
import { pageLink } from './address.ts';

type Address = Parameters<typeof pageLink>[0];

/** What a rate is made of: the units' ranking of it, or why the asked unit stands where it does. */
export const rateLink = (url: Address, indicator: RateCard['indicator'], isCity: boolean): string =>
	pageLink(url, isCity ? '/rankings' : '/lagging', { indicator });

/** What a count or an amount of the period is made of: its projects, or its paid records; null where no page lists it. */
export function countLink(url: Address, id: CountCard['id']): string | null {
	if (id === 'projects') return pageLink(url, '/policy-list');
	return id === 'paid' || id === 'amountPaid' ? pageLink(url, '/failures', { state: 'paid' }) : null;
}
