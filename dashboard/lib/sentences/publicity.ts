import { type Publicity, type PublicityList, publicityName } from '#contract';
import { printSpan } from '#lib/dates.ts';
import { printCount, printRate } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “10月全市公示及时率98.2%：应公示2,310次，42次迟或未公示。” */
export function publicitySentence({ total, month, scope }: Publicity): Phrase[] {
	const span = printSpan(month, scope);
	if (total === null) return [say(`${span}没有应公示的发放单，或没有载入公示台账。`)];
	if (total.denominator === 0) return [say(`${span}${total.name}没有到期限、能判断的公示。`)];
	return [
		say(`${span}${total.name}公示及时率`),
		stress(printRate(total, 'percent')),
		say(`：应公示${printCount(total.denominator)}次，`),
		...(total.behind === 0 ? [say('都按时')] : [stress(`${printCount(total.behind)}次`), say('迟或未公示')]),
		say('。'),
	];
}

/** What stands over the list. */
export function publicitySubtitle({ total }: PublicityList, query: { stage?: string; state?: string }): string {
	const named = [query.stage, query.state ?? 'behind'].map((id) => names.get(id ?? '') ?? '');
	const what = named.join('');
	return total === 0 ? `没有${what}的` : `${printCount(total)}次${what}，拨款早的在前`;
}

const names = new Map<string, string>([
	['behind', '迟和未公示'],
	...(['before', 'after', 'timely', 'late', 'missing', 'waiting', 'unknown'] as const).map(
		(id) => [id, publicityName(id)] as const,
	),
]);
