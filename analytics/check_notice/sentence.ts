import type { MeasureId } from '../contract/index.ts';
import type { Period, Token } from './token.ts';

export type Unit = { key: string | null; name: string };
export type Named = { measure: MeasureId; isLoose: boolean };

/** What has been said so far in a sentence: of whom, of what, of when. */
export type Said = {
	period: Period;
	/** Whom the next figure is about. */
	group: Unit[];
	/** Whom a difference is of: the last one named that nothing is held against. */
	about: Unit[];
	/** The measure named since the last number, else the one before. */
	named: Named | null;
	/** The measure of the part of the sentence before; of rates that name none. */
	carried: Named | null;
	isFresh: boolean;
	/** The units named in the sentence with the measure that their figures are of, for 均低于. */
	units: { unit: Unit; measure: MeasureId | null }[];
	/** Units named since the last comma, stop or number. */
	clause: Unit[];
	/** Whether the next unit joins the group. */
	isJoined: boolean;
	isBehind: boolean;
	/** Whether what follows is what something is held against: 低于, 比. */
	isAgainst: boolean;
	target: 'projects' | 'persons' | null;
	/** What held before a bracket was opened. */
	outside: Pick<Said, 'period' | 'group' | 'about'> | null;
};

/** A sentence begins: about `whole` unless it says otherwise. */
export function begun(period: Period, whole: Unit, carried: Named | null = null): Said {
	const nothing = {
		named: null,
		isFresh: false,
		units: [],
		clause: [],
		isJoined: false,
		isBehind: false,
		isAgainst: false,
		target: null,
		outside: null,
	};
	return { period, group: [whole], about: [whole], carried, ...nothing };
}

/** What a word adds to what is said. Numbers, superlatives and comparisons are claims and read elsewhere. */
export function heard(said: Said, token: Token, city: Unit): void {
	if (token.kind === 'period') said.period = token.period;
	if (token.kind === 'region') hearUnit(said, token, city);
	if (token.kind === 'measure') {
		said.named = { measure: token.measure, isLoose: token.isLoose };
		said.isFresh = true;
	}
	if (token.kind === 'other') [said.named, said.carried] = [null, null];
	if (token.kind === 'behind') said.isBehind = true;
	if (token.kind === 'target') said.target = token.measure;
	if (token.kind === 'comma') said.clause = [];
	if (token.kind === 'open') said.outside = { period: said.period, group: said.group, about: said.about };
	if (token.kind === 'close' && said.outside) Object.assign(said, said.outside, { outside: null });
	if (token.kind !== 'region') said.isAgainst = token.kind === 'side' || token.kind === 'against';
	if (token.kind !== 'region') said.isJoined = token.kind === 'and' && said.clause.length > 0;
}

/** What the words around a number say: which measure it is of, and for what is still open since when. */
export function heardAround(said: Said, measure: MeasureId, isStillOpen: boolean): void {
	if (isStillOpen) said.period = { ...said.period, scope: 'ytd' };
	said.named = { measure, isLoose: false };
}

function hearUnit(said: Said, { key, name }: Unit, city: Unit): void {
	const unit = { key, name };
	if (key === city.key || key === 'province') {
		said.group = [unit];
		if (key === city.key && !said.isAgainst) said.about = [unit];
		said.clause = [];
		return;
	}
	said.group = said.isJoined && said.clause.length > 0 ? [...said.group, unit] : [unit];
	said.about = said.group;
	said.clause = [...said.clause, unit];
	said.units.push({ unit, measure: null });
}
