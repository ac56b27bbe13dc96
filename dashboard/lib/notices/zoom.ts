/** How large the paper can be shown, in percent of A4; without one it fills its place. */
export const zooms = [75, 100, 125, 150] as const;

/** The size that an address asks for; null: as wide as there is room. */
export function zoomOf({ search }: { readonly search: string }): number | null {
	const asked = Number(new URLSearchParams(search).get('zoom'));
	return zooms.find((one) => one === asked) ?? null;
}

/**
 * The class of a sheet's box (paper.css); null: as wide as there is room. A width in the page itself would need a style
 * attribute, which the policy refuses.
 */
export function zoomClass(zoom: number | null): string | null {
	return zoom === null ? null : `zoom-${zoom}`;
}
