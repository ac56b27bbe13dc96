import type { NoticeCheck } from '../../analytics/contract/index.ts';
import type { Altered } from './alter.ts';

/**
 * What 校核 says of altered copies: those whose alteration it did not find, and what it flagged that nobody altered. All
 * copies are one text: what each says is held against the data alike, in one question. What `isKnown` is wrong before.
 */
export async function checkedCopies(
	copies: readonly Altered[],
	check: (text: string) => Promise<NoticeCheck>,
	isKnown: (claim: NoticeCheck['claims'][number]) => boolean,
): Promise<{ missed: string[]; falselyFlagged: string[] }> {
	const { claims, paragraphs } = await check(copies.map(({ altered }) => altered.trimEnd()).join('\n'));
	const lines = paragraphs.length / copies.length;
	if (!Number.isInteger(lines)) throw new Error('The copies differ in their paragraphs');
	const told = claims.filter((claim) => claim.verdict === 'mismatch' && !isKnown(claim));
	const flagged = Map.groupBy(told, ({ place }) => Math.floor(place.paragraph / lines));
	const found = copies.map(({ what, put, paragraph, start, end }, copy) => {
		const own = flagged.get(copy) ?? [];
		const others = own.filter(
			({ place, regionName }) =>
				place.paragraph !== copy * lines + paragraph ||
				((place.start > end || place.end < start) && !regionName.includes(put)),
		);
		return { what, isFound: own.length > 0, others: others.map(({ text, note }) => `${what}: ${text} ${note}`) };
	});
	return {
		missed: found.filter(({ isFound }) => !isFound).map(({ what }) => what),
		falselyFlagged: found.flatMap(({ others }) => others),
	};
}
