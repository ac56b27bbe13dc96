import type { Banks, Explanation, Lagging, Matrix, Overview, Ranking, Targets } from '#contract';
import { partOf } from '#lib/banks/parts.ts';
import { monthNumber, printSpan } from '#lib/dates.ts';
import { printCount, printGap, printRate } from '#lib/format.ts';
import { benchmarkName } from '#lib/labels.ts';
import { laggardPhrases } from '#lib/sentences/overview.ts';
import { type Phrase, say, stress } from '#lib/sentences/phrase.ts';
import { rankingSentence } from '#lib/sentences/ranking.ts';
import { laggardsOf, type Story } from './story.ts';

/** “5个单位低于全省平均，殷都区一家占全市未成功人次的87.7%”; a reader who sees one unit is told its rank. */
export function rankingTitle(overview: Overview, ranking: Ranking): Phrase[] {
	const isOne = ranking.rows.some(({ key }) => key === ranking.total.key);
	return isOne ? rankingSentence(ranking) : laggardPhrases(overview);
}

/** “殷都区98.34%，居第11位，低于全省平均1.6个百分点”. */
export function unitTitle({ key, name, scope, rank }: Explanation, lagging: Lagging): Phrase[] {
	const entry = laggardsOf(lagging, { scope }).find((other) => other.key === key);
	if (!entry) return [stress(name)];
	return [
		stress(name),
		say(printRate(entry.value, 'percent')),
		...(rank === null ? [] : [say(`，居第${rank}位`)]),
		say(`，低于${benchmarkName(entry)}`),
		stress(printGap(entry.difference, 'percent')),
	];
}

/** “落后项最多的是殷都区，共5项”. */
export function matrixTitle({ rows }: Matrix): Phrase[] {
	const most = Math.max(0, ...rows.map(({ lagging }) => lagging));
	if (most === 0) return [say('各单位各项指标都没有落后')];
	const units = rows.filter(({ lagging }) => lagging === most);
	const names = units.map(({ name }) => name).join('、');
	return [say('落后项最多的是'), stress(names), say(`，${units.length > 1 ? '各' : '共'}${most}项`)];
}

/** “项目目标4个单位、人数目标5个单位未完成”. */
export function targetsTitle({ unmet, month }: Targets): Phrase[] {
	const measures = [
		{ name: '项目', of: unmet.projects },
		{ name: '人数', of: unmet.persons },
	];
	const open = measures.filter(({ of }) => of.unmet.length > 0);
	if (open.length === 0) return [say(`截至${monthNumber(month)}月末，各单位都已完成目标`)];
	return [
		...open.flatMap(({ name, of }, index) => [
			say(`${index === 0 ? '' : '、'}${name}目标`),
			stress(`${of.unmet.length}个单位`),
		]),
		say('未完成'),
	];
}

/** “27家代发银行，发放成功率最低的是甲行97.75%”. */
export function banksTitle({ rows }: Banks): Phrase[] {
	const ranked = rows.flatMap((row) => {
		const part = partOf(row, 'successRate');
		return part ? [{ row, part }] : [];
	});
	const last = Math.max(0, ...ranked.map(({ part }) => part.rank));
	const [lowest, ...others] = ranked.filter(({ part }) => part.rank === last);
	if (!lowest || last === 1) return [say(`${rows.length}家代发银行发放成功率相同`)];
	const more = others.length > 0 ? `等${others.length + 1}家` : '';
	return [
		say(`${rows.length}家代发银行，成功率最低的是`),
		stress(`${lowest.row.name}${more}${printRate(lowest.part, 'percent')}`),
	];
}

/** “5个单位要补齐10月的差距，殷都区还差1,521人次”; the first attempt's rate can't be made good any more. */
export function actionTitle({ lagging, period }: Story): Phrase[] {
	const units = laggardsOf(lagging, period);
	const [worst] = units;
	const need =
		worst && worst.toBenchmark > 0
			? [say('，'), stress(worst.name), say(`还差${printCount(worst.toBenchmark)}人次`)]
			: [];
	return [stress(`${units.length}个单位`), say(`要补齐${printSpan(period.month, period.scope)}的差距`), ...need];
}
