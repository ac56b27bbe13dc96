import type { Late } from '#contract';
import type { Chip } from '#lib/failures/chips.ts';

/** The conditions on the records behind a figure that the address holds, in words. */
export function lateChips(query: Record<string, string | undefined>, facets: Late['facets']): Chip[] {
	const fields: { name: string; field: string; choices: readonly { key: string; name: string }[] }[] = [
		{ name: 'bank', field: '银行', choices: facets.bank },
		{ name: 'project', field: '项目', choices: facets.project },
		{ name: 'department', field: '部门', choices: [] },
		{ name: 'township', field: '乡镇', choices: facets.township },
		{ name: 'minDays', field: '工作日不少于', choices: [] },
		{ name: 'maxDays', field: '工作日不超过', choices: [] },
	];
	return fields.flatMap(({ name, field, choices }) => {
		const key = query[name];
		if (key === undefined) return [];
		return [{ name, field, value: choices.find((choice) => choice.key === key)?.name ?? key }];
	});
}
