import type { AskedClaim } from './asked.ts';

const states: Partial<Record<string, string>> = {
	...{ leftoverRate: 'outstanding', outstanding: 'outstanding', pendingRate: 'pending', pending: 'pending' },
	...{ refundedRate: 'refunded', refunded: 'refunded' },
};

/** The page that shows what a claim is about: its records, its ranking or the targets; null for what has none. */
export function recordsOf({ kind, indicator, region, scope }: AskedClaim, month: string): string | null {
	if (indicator === null) return null;
	if (kind === 'unmet') return `/targets?${new URLSearchParams({ month })}`;
	if (region === 'province') return `/benchmarks?${new URLSearchParams({ month })}`;
	const state = states[indicator];
	if (state !== undefined && region !== null) return `/failures?${new URLSearchParams({ month, scope, state })}`;
	return `/rankings?${new URLSearchParams({ month, scope })}`;
}
