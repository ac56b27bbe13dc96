import type { NoticeCheck, NoticeClaim, NoticeTable, Verdict } from '#contract';

/** A stretch of a paragraph under the same claims; `verdict` is the worst of them, `claim` the first that has it. */
export type Piece = { text: string; verdict: Verdict | null; claim: number | null };

const order = ['mismatch', 'unverifiable', 'match'] as const;

/** The paragraphs and tables of a text in their order; a table stands in place of its paragraphs. */
export function blocksOf({
	paragraphs,
	tables,
}: Pick<NoticeCheck, 'paragraphs' | 'tables'>): { paragraph: number; table: NoticeTable | null }[] {
	return [...paragraphs.keys()].flatMap((paragraph) => {
		const table = tables.find(({ first, end }) => first <= paragraph && paragraph < end) ?? null;
		return table === null || table.first === paragraph ? [{ paragraph, table }] : [];
	});
}

/** The pieces of a paragraph from one character to another: of a cell of a table. */
export function piecesBetween(
	text: string,
	claims: NoticeClaim[],
	{ start, end }: { start: number; end: number },
): Piece[] {
	const inside = claims.filter(({ place }) => start <= place.start && place.end <= end);
	const moved = inside.map((claim) => {
		const { paragraph, start: from, end: to } = claim.place;
		return { ...claim, place: { paragraph, start: from - start, end: to - start } };
	});
	return pieces(text.slice(start, end), moved);
}

/** A paragraph cut where claims begin and end. */
export function pieces(text: string, claims: NoticeClaim[]): Piece[] {
	const cuts = new Set([0, text.length, ...claims.flatMap(({ place }) => [place.start, place.end])]);
	const places = [...cuts].sort((a, b) => a - b);
	const found = places.slice(0, -1).map((start, index) => piece(text.slice(start, places[index + 1]), start, claims));
	return found.reduce<Piece[]>((joined, next) => {
		const last = joined.at(-1);
		if (last && last.claim === next.claim) last.text += next.text;
		else joined.push(next);
		return joined;
	}, []);
}

function piece(text: string, start: number, claims: NoticeClaim[]): Piece {
	const over = claims.filter(({ place }) => place.start <= start && start < place.end);
	const verdict = order.find((one) => over.some((claim) => claim.verdict === one)) ?? null;
	return { text, verdict, claim: over.find((claim) => claim.verdict === verdict)?.id ?? null };
}

/** 不符 and 待核 in the order of the text, numbered from 1. */
export function numbered(claims: NoticeClaim[]): Map<number, number> {
	const told = claims.filter(({ verdict }) => verdict !== 'match');
	return new Map(told.map(({ id }, index) => [id, index + 1]));
}
