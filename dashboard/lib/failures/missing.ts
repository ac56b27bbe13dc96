import { step } from './query.ts';

/** Where the steps begin in which a row from one position to another is not at hand. */
export function missingSteps(from: number, to: number, isHeld: (at: number) => boolean): number[] {
	const starts: number[] = [];
	for (let at = from; at <= to; at++) {
		const start = at - (at % step);
		if (!isHeld(at) && starts.at(-1) !== start) starts.push(start);
	}
	return starts;
}
