import type { Overview, RateCard } from '#contract';
import { printSpan } from '#lib/dates.ts';
import { printGap, printRate, printShare } from '#lib/format.ts';
import { benchmarkName } from '#lib/labels.ts';
import { say, stress, type Phrase } from './phrase.ts';
import { isFirstAttempt } from './rule.ts';

/** “10月全市发放成功率99.54%，低于全省平均0.4个百分点；5个单位低于全省平均，殷都区一家占全市未成功人次的87.7%。” */
export function overviewSentence(overview: Overview, isCity: boolean): Phrase[] {
	const card = overview.rates.find((rate) => rate.indicator === 'successRate');
	const subject = `${printSpan(overview.month, overview.scope)}${overview.name}`;
	if (!card || card.value.denominator === 0) return [say(`${subject}没有发放任务。`)];
	return [
		say(`${subject}发放成功率`),
		stress(printRate(card.value, 'percent')),
		say(heldAgainst(overview, card)),
		...(isCity ? [say('；'), ...laggardPhrases(overview)] : []),
		say('。'),
	];
}

/** Which side of its benchmark, how far; nothing where the city would be held against itself. */
function heldAgainst(overview: Overview, card: RateCard): string {
	const province = provinceOf(overview, card);
	const [name, difference] = province === null ? ['全市平均', card.city.difference] : ['全省平均', province.difference];
	if (difference.numerator === 0) return province === null ? '' : `，与${name}持平`;
	return `，${difference.numerator < 0 ? '低于' : '高于'}${name}${printGap(difference, 'percent')}`;
}

/** 全省平均 of the same period; one of the other period says nothing about this one. */
export function provinceOf({ scope }: Overview, { province }: RateCard): RateCard['province'] {
	return province?.scope === scope ? province : null;
}

/** “5个单位低于全省平均，殷都区一家占全市未成功人次的87.7%”; nothing where there is no success rate. */
export function laggardPhrases(overview: Overview): Phrase[] {
	const { laggingUnits, largest, unpaid, rule } = overview;
	const card = overview.rates.find((rate) => rate.indicator === 'successRate');
	if (!card || card.value.denominator === 0) return [say('没有发放任务')];
	const name = benchmarkName({ against: card.against, isFallback: provinceOf(overview, card) === null });
	if (laggingUnits === 0) return [say(`没有单位低于${name}`)];
	const units = [stress(`${laggingUnits}个单位`), say(`低于${name}`)];
	if (largest === null || unpaid === 0) return units;
	return [
		...units,
		say('，'),
		stress(largest.name),
		say(`一家占全市${isFirstAttempt(rule) ? '截止时' : ''}未成功人次的`),
		stress(printShare(largest.share)),
	];
}
