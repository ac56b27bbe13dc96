import { type PublicityList, PublicityListQuery, publicityStages, publicityStates } from '#contract';
import type { Chip } from '#lib/failures/chips.ts';

const conditions = ['department', 'bank', 'township', 'project', 'stage', 'state', 'cursor'] as const;

export type Conditions = Partial<Record<(typeof conditions)[number], string>>;

/** The conditions on the list that the address holds; one that makes no sense is left out. */
export function conditionsOf(url: URL): Conditions {
	return Object.fromEntries(
		conditions.flatMap((name) => {
			const value = url.searchParams.get(name);
			return value !== null && PublicityListQuery.shape[name].safeParse(value).success ? [[name, value]] : [];
		}),
	);
}

/** The conditions in words, each with the parameter that it takes away; stage and state have their own switches. */
export function publicityChips(query: Conditions, facets: PublicityList['facets']): Chip[] {
	const fields = [
		{ name: 'department', field: '部门', choices: facets.department },
		{ name: 'bank', field: '银行', choices: [] },
		{ name: 'township', field: '乡镇', choices: [] },
		{ name: 'project', field: '项目', choices: facets.project },
	] as const;
	return fields.flatMap(({ name, field, choices }) => {
		const key = query[name];
		if (key === undefined) return [];
		return [{ name, field, value: choices.find((choice) => choice.key === key)?.name ?? key }];
	});
}

/** The switches over the list: before and after, and which states; null is the one that the address need not name. */
export const stageChoices = [{ id: null, name: '发放前后' }, ...publicityStages];
export const stateChoices = [{ id: null, name: '迟和未公示' }, ...publicityStates];
