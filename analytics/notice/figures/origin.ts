import type { Unprinted } from '../fact.ts';
import type { MeasureId, NoticeFigure, Scope } from '../../contract/index.ts';

/** Of which month, looked at when, live or of which publication. */
export type Origin = { month: string; at: string | undefined; revision: number | null };

type Source = NoticeFigure['source'];

/** The question whose answer holds a figure; a published one is asked for as published. */
export function sourceOf(origin: Origin, path: string, query: Record<string, string>): Source {
	const asked: Record<string, string> = { month: origin.month, ...query };
	if (origin.at !== undefined) asked.at = origin.at;
	if (origin.revision !== null) asked.published = String(origin.revision);
	return { path, query: asked };
}

/** A figure of no measure and no unit: a month, a day, a list that is asked for elsewhere. */
export function plainFigure(source: Source, key: string): Unprinted {
	return { key, indicator: null, scope: null, region: null, source, records: null };
}

const states: Partial<Record<MeasureId, string>> = {
	leftoverRate: 'outstanding',
	outstanding: 'outstanding',
	pendingRate: 'pending',
	pending: 'pending',
	refundedRate: 'refunded',
	refunded: 'refunded',
	paid: 'paid',
	persons: 'paid',
	amountPaid: 'paid',
	projects: 'paid',
	cardShare: 'paid',
	pushRate: 'paid',
};

/** The page of the records behind a figure: those of its state, or all that are not paid. */
export function recordsOf(
	{ month, at }: Origin,
	{ scope, indicator, ...keys }: { scope: Scope; indicator: MeasureId; region?: string },
): string {
	const state = states[indicator];
	const query = new URLSearchParams({ month, scope, ...(at ? { at } : {}), ...keys, ...(state ? { state } : {}) });
	return `/failures?${query}`;
}
