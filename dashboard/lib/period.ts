import { type Meta, Month, Published, Scope } from '#contract';

/** The month and the span (当月, 累计) that a page shows. */
export type Chosen = { month: string; scope: Scope };

/** From the address; without a month there, the newest with data; null where nothing is loaded yet. */
export function choosePeriod(url: URL, meta: Meta): Chosen | null {
	const asked = Month.safeParse(url.searchParams.get('month'));
	const scope = Scope.safeParse(url.searchParams.get('scope'));
	const month = asked.success ? asked.data : newestMonth(meta);
	if (month === null || meta.months.length === 0) return null;
	return { month, scope: scope.success ? scope.data : 'month' };
}

/** `published` of the address, so that figures are shown as they were published: `true` or the number of a revision. */
export function choosePublished(url: URL): string | undefined {
	return Published.safeParse(url.searchParams.get('published')).data;
}

/** The newest month in which money was due. */
export function newestMonth(meta: Meta): string | null {
	const months = meta.months.filter((entry) => entry.due > 0).map((entry) => entry.month);
	return months.sort().at(-1) ?? null;
}
