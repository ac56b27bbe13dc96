import type { Findings } from '#contract';
import { printCount } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “3,210条疑点，最多的是账号变更1,200条，一户多人310条；疑点是线索，要核实后才能认定。” */
export function findingsSentence({ total, allTotal, facets }: Findings): Phrase[] {
	if (allTotal === 0) return [say('核查规则没有找到疑点。')];
	if (total === 0) return [say(`没有符合条件的疑点；全部共${printCount(allTotal)}条。`)];
	const most = facets.rule.slice(0, 3).map(({ name, count }) => `${name}${printCount(count)}条`);
	return [
		stress(`${printCount(total)}条疑点`),
		say(`${most.length > 1 ? '，最多的是' : '，'}${most.join('，')}；疑点是线索，要核实后才能认定。`),
	];
}

/** The conditions of the address in words, as chips. */
export function findingChips(
	query: Record<string, string | undefined>,
	facets: Findings['facets'],
): { name: string; field: string; value: string }[] {
	const fields = [
		{ name: 'rule', field: '规则' },
		{ name: 'severity', field: '严重程度' },
		{ name: 'month', field: '月份' },
		{ name: 'region', field: '县区' },
		{ name: 'department', field: '主管部门' },
		{ name: 'project', field: '项目' },
		{ name: 'bank', field: '代发银行' },
	] as const;
	const chips = fields.flatMap(({ name, field }) => {
		const asked = query[name];
		if (asked === undefined) return [];
		return [{ name, field, value: facets[name].find(({ key }) => key === asked)?.name ?? asked }];
	});
	return query.slip === undefined ? chips : [...chips, { name: 'slip', field: '发放单', value: query.slip }];
}
