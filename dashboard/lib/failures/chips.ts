import type { Failures } from '#contract';
import { printShortCutOff } from '#lib/dates.ts';
import type { Query } from './query.ts';

/** A condition as a chip: field, value, and the parameter that it takes away. */
export type Chip = { name: string; field: string; value: string };

/** The conditions in force beside path and state, in words. */
export function chipsOf(query: Query, facets: Failures['facets']): Chip[] {
	const nameIn = (list: Failures['facets']['reason'], key: string) =>
		list.find((entry) => entry.key === key)?.name ?? key;
	const chips: Chip[] = [];
	if (query.at) chips.push({ name: 'at', field: '截止', value: printShortCutOff(query.at) });
	if (query.department) chips.push({ name: 'department', field: '主管部门', value: query.department });
	if (query.township) chips.push({ name: 'township', field: '乡镇', value: nameIn(facets.township, query.township) });
	if (query.reason) chips.push({ name: 'reason', field: '原因', value: nameIn(facets.reason, query.reason) });
	if (query.minDays !== undefined)
		chips.push({ name: 'minDays', field: '拨款后天数', value: `不少于${query.minDays}天` });
	if (query.search) chips.push({ name: 'search', field: '查找', value: query.search });
	return chips;
}
