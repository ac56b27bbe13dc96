import type { MeasureId, Scope } from '../contract/index.ts';
import type { Token } from './token.ts';

export type Unit = { key: string | null; name: string };
export type Named = { measure: MeasureId; isLoose: boolean };

/** What has been said so far in a sentence: of whom, of what, of when. */
export type Said = {
	/** Null: of another month than is checked. */
	scope: Scope | null;
	/** Whom the next figure is about. */
	group: Unit[];
	/** The measure named since the last number, else the one before. */
	named: Named | null;
	isFresh: boolean;
	/** The units named in the sentence with the measure that their figures are of, for 均低于. */
	units: { unit: Unit; measure: MeasureId | null }[];
	/** Units named since the last comma, stop or number. */
	clause: Unit[];
	/** Whether the next unit joins the group. */
	isJoined: boolean;
	isBehind: boolean;
	target: 'projects' | 'persons' | null;
};

/** A sentence begins: about `whole` unless it says otherwise. */
export function begun(scope: Scope | null, whole: Unit): Said {
	const nothing = {
		named: null,
		isFresh: false,
		units: [],
		clause: [],
		isJoined: false,
		isBehind: false,
		target: null,
	};
	return { scope, group: [whole], ...nothing };
}

/** What a word adds to what is said. Numbers, superlatives and comparisons are claims and read elsewhere. */
export function heard(said: Said, token: Token, whole: Unit): void {
	if (token.kind === 'period') said.scope = token.scope;
	if (token.kind === 'region') hearUnit(said, token, whole);
	if (token.kind === 'measure') {
		said.named = { measure: token.measure, isLoose: token.isLoose };
		said.isFresh = true;
	}
	if (token.kind === 'behind') said.isBehind = true;
	if (token.kind === 'target') said.target = token.measure;
	if (token.kind === 'comma') said.clause = [];
	if (token.kind !== 'region') said.isJoined = token.kind === 'and' && said.clause.length > 0;
}

function hearUnit(said: Said, { key, name }: Unit, whole: Unit): void {
	const unit = { key, name };
	said.group = said.isJoined && said.clause.length > 0 ? [...said.group, unit] : [unit];
	if (key === whole.key || key === 'province') {
		said.clause = [];
		return;
	}
	said.clause = [...said.clause, unit];
	said.units.push({ unit, measure: null });
}
