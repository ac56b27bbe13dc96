import fc from 'fast-check';
import type { Rows } from '../world/rows.ts';

/** How rows are spread over files: the file of each row in turn, the order of files, and a refresh on the way. */
export type Split = { turns: number[]; isReversed: boolean; refreshAfter: number };

export const split: fc.Arbitrary<Split> = fc.record({
	turns: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 40 }),
	isReversed: fc.boolean(),
	refreshAfter: fc.nat({ max: 3 }),
});

/** Rows spread over up to three sets of files. */
export function spread(rows: Rows, { turns, isReversed }: Split): Rows[] {
	let turn = 0;
	const files = [0, 1, 2].map((): Rows => ({}));
	const deal = <Kind extends keyof Rows>(kind: Kind) => {
		const dealt = Map.groupBy<number, unknown>(rows[kind] ?? [], () => turns[turn++ % turns.length] ?? 0);
		for (const [index, file] of files.entries()) Object.assign(file, { [kind]: dealt.get(index) ?? [] });
	};
	for (const kind of ['slips', 'payments', 'feedback', 'refunds', 'pushes'] as const) deal(kind);
	return isReversed ? files.toReversed() : files;
}
