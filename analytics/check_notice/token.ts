import type { MeasureId, Scope } from '../contract/index.ts';
import type { Numeral } from './numeral.ts';

/** A number as written. */
export type Written = Token & { kind: 'number' };

/** A month, 202310, or the year up to its end. */
export type Period = { scope: Scope; month: number };

type Meaning =
	| { kind: 'period'; period: Period }
	| { kind: 'region'; key: string | null; name: string }
	| { kind: 'measure'; measure: MeasureId; isLoose: boolean }
	/** A rate or share that is no measure: 序时进度. */
	| { kind: 'other' }
	/** `unit`: what the number counts (人次), `scale`: 万 or 亿 before it. */
	| { kind: 'number'; number: Numeral; scale: string; unit: string; isBelow: boolean; written: string }
	| { kind: 'place'; number: Numeral }
	| { kind: 'extreme'; direction: 'most' | 'least' }
	| { kind: 'side'; direction: 'above' | 'below' }
	| { kind: 'target'; measure: 'projects' | 'persons' }
	| { kind: 'done'; isMet: boolean }
	| { kind: 'behind' }
	/** 比, 较: what follows is what something is held against. */
	| { kind: 'against' }
	| { kind: 'and' }
	| { kind: 'comma' }
	| { kind: 'open' }
	| { kind: 'close' }
	/** `isFull`: of the sentence, not only of a part of it. */
	| { kind: 'end'; isFull: boolean };

/** A word that matters, and where it stands in the normal text. */
export type Token = Meaning & { from: number; to: number };

/** A way of reading a place of a text: what stands there, else null. */
export type Reading = (text: string, from: number) => { length: number; meaning: Meaning | null } | null;

/** A reading by a pattern; a meaning of null passes over what fits (a date, a year). */
export function reading(pattern: RegExp, meaning: (found: RegExpExecArray) => Meaning | null): Reading {
	const sticky = new RegExp(pattern.source, 'uy');
	return (text, from) => {
		sticky.lastIndex = from;
		const found = sticky.exec(text);
		return found && found[0] !== '' ? { length: found[0].length, meaning: meaning(found) } : null;
	};
}
