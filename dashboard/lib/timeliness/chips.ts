import type { Late } from '#contract';
import type { Chip } from '#lib/failures/chips.ts';

/** The conditions on late records that the address holds, in words. */
export function lateChips(query: Record<string, string | undefined>, facets: Late['facets']): Chip[] {
	const fields = [
		{ name: 'bank', field: '银行', choices: facets.bank },
		{ name: 'project', field: '项目', choices: facets.project },
	];
	return fields.flatMap(({ name, field, choices }) => {
		const key = query[name];
		if (key === undefined) return [];
		return [{ name, field, value: choices.find((choice) => choice.key === key)?.name ?? key }];
	});
}
