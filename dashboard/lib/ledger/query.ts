import { type Ledger, LedgerQuery, ledgerSources, LedgerSource, ledgerStates, LedgerState } from '#contract';
import type { Chip } from '#lib/failures/chips.ts';

const fields = {
	state: '状态',
	source: '来源',
	region: '单位',
	department: '主管部门',
	project: '补贴项目',
	overdue: '逾期',
} as const;
const keys = ['state', 'source', 'region', 'department', 'project', 'overdue', 'cursor'] as const;

export type LedgerAsked = Partial<Record<(typeof keys)[number], string>>;

/** The API's question from the address; a condition that makes no sense is left out. */
export function ledgerQuery(url: URL): LedgerAsked {
	return Object.fromEntries(
		keys.flatMap((key) => {
			const value = url.searchParams.get(key);
			return value !== null && LedgerQuery.shape[key].safeParse(value).success ? [[key, value]] : [];
		}),
	);
}

/** What a code of a state or source is called. */
export function ledgerWord(key: string): string {
	const state = LedgerState.safeParse(key);
	if (state.success) return ledgerStates[state.data];
	const source = LedgerSource.safeParse(key);
	return source.success ? ledgerSources[source.data] : key;
}

/** The conditions of the address in words, as chips. */
export function ledgerChips(query: LedgerAsked, facets: Ledger['facets']): Chip[] {
	return (['state', 'source', 'region', 'department', 'project', 'overdue'] as const).flatMap((name): Chip[] => {
		const asked = query[name];
		if (asked === undefined) return [];
		if (name === 'overdue') return [{ name, field: fields[name], value: '是' }];
		const named = facets[name].find(({ key }) => key === asked)?.name ?? asked;
		return [{ name, field: fields[name], value: ledgerWord(named) }];
	});
}

/** What the list can be narrowed by. */
export function ledgerSections(facets: Ledger['facets']) {
	return (['state', 'source', 'region', 'department', 'project'] as const)
		.map((name) => ({
			name,
			label: fields[name],
			entries: facets[name].map((entry) => ({ ...entry, name: ledgerWord(entry.name) })),
		}))
		.filter(({ entries }) => entries.length > 1);
}
