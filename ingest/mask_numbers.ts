/** IDs, accounts and phones, also in groups with hyphens, which dates have too: those are shorter. */
const grouped = /[\d０-９](?:[ \u00a0\u3000-]{0,2}[\d０-９]){10,}[ \u00a0\u3000-]{0,2}[\dXxＸｘ]?/g;
const plain = /[\d０-９](?:[ \u00a0\u3000]?[\d０-９]){6,}[XxＸｘ]?/g;

/** A text in which IDs keep their last two digits and other long numbers their last four, of the length it had (security.md, R27). */
export function maskNumbers(text: string): string {
	return text.replace(grouped, maskNumber).replace(plain, maskNumber);
}

/** IDs keep their last two digits (the check digit tells more of a longer rest), other long numbers their last four. */
function maskNumber(run: string): string {
	const digits = run.replace(/[ \u00a0\u3000-]/g, '').length;
	const kept = digits === 15 || digits === 18 ? 2 : 4;
	return '*'.repeat(run.length - kept) + run.slice(-kept);
}
