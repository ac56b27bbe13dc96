import type { Unmatched } from '#contract';
import { printCount } from '#lib/format.ts';
import { kindName } from '#lib/imports/kinds.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “5行在等所缺的部分：发放单未载入3行，单位未登记1行，明细序号超出范围1行；缺的部分导入后自动对上。” */
export function unmatchedSentence({ total, allTotal, facets }: Unmatched): Phrase[] {
	if (allTotal === 0) return [say('载入的行都已对上，没有未匹配的。')];
	if (total === 0) return [say(`没有符合条件的未匹配行；全部共${printCount(allTotal)}行。`)];
	const most = facets.reason.slice(0, 3).map(({ name, count }) => `${name}${printCount(count)}行`);
	const rest = facets.reason.length > most.length ? '等' : '';
	return [
		stress(`${printCount(total)}行`),
		say(`在等所缺的部分，还没有计入指标：${most.join('，')}${rest}；缺的部分导入后自动对上。`),
	];
}

/** The conditions of the address in words, as chips. */
export function unmatchedChips(
	query: Record<string, string | undefined>,
	facets: Unmatched['facets'],
): { name: string; field: string; value: string }[] {
	const fields = [
		{ name: 'kind', field: '种类', choices: facets.kind },
		{ name: 'reason', field: '原因', choices: facets.reason },
		{ name: 'file', field: '文件', choices: facets.file },
		{ name: 'region', field: '县区', choices: facets.region },
	];
	return fields.flatMap(({ name, field, choices }) => {
		const asked = query[name];
		if (asked === undefined) return [];
		const known = choices.find(({ key }) => key === asked)?.name ?? asked;
		return [{ name, field, value: name === 'kind' ? kindName(known) : known }];
	});
}
