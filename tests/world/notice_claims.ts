const nothing = {
	...{ indicator: null, region: null, scope: 'ytd', month: 202310, direction: null },
	...{ against: null, against_month: null, keys: [], list: null },
};
const noNumber = { whole: null, places: null, unit: null, is_below: false, is_loose: false };

/** Claims as SQL is asked of them, numbered from 0; what a claim does not say is nothing. */
export function notedClaims(...claims: Record<string, unknown>[]): { claims: string } {
	return {
		claims: JSON.stringify(claims.map((claim, id) => ({ ...nothing, ...noNumber, kind: 'figure', id, ...claim }))),
	};
}
