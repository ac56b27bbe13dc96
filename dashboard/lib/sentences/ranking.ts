import type { Ranking, RankingRow } from '#contract';
import { printGap, printRate, unitOf } from '#lib/format.ts';
import { benchmarkName } from '#lib/labels.ts';
import { isLowerBetter } from '#lib/shortfall.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “龙安区、汤阴县并列第1（100%）；6个单位高于全省平均99.94%，5个单位落后。殷都区居末位，比全省平均低1.6个百分点。” */
export function rankingSentence(ranking: Ranking): Phrase[] {
	const [own] = ranking.rows;
	if (own && own.key === ranking.total.key) return ofOne(ranking, own);
	const ranked = ranking.rows.filter((row) => row.rank !== null);
	const best = ranked.filter((row) => row.rank === 1);
	const last = ranked.at(-1);
	if (best.length === 0 || last === undefined) return [say('没有发放任务，各单位不参与排名。')];
	return [...first(ranking, best), ...standing(ranking, ranked), ...tail(ranking, ranked, last)];
}

/** A reader who sees one unit sees its rank among what was last published of the others. */
function ofOne(ranking: Ranking, own: RankingRow): Phrase[] {
	if (own.value.denominator === 0) return [say(`${own.name}没有发放任务，不参与排名。`)];
	const value = `${own.name}${printRate(own.value, unitOf(ranking.indicator))}`;
	if (own.rank === null) return [say(`${value}；还没有发布过排名，名次以发布为准。`)];
	return [say(`${value}，`), stress(`预计第${own.rank}`), say('；其他单位按最近一次发布的数字，名次以发布为准。')];
}

function first(ranking: Ranking, best: readonly RankingRow[]): Phrase[] {
	const value = printRate(best[0]?.value ?? ranking.total.value, unitOf(ranking.indicator));
	const names = best.map((row) => row.name).join('、');
	return [say(names), stress(best.length > 1 ? '并列第1' : '居第1'), say(`（${value}）；`)];
}

/** How many are on the right side of the benchmark, how many lag. */
function standing(ranking: Ranking, ranked: readonly RankingRow[]): Phrase[] {
	const lagging = ranked.filter((row) => row.isLagging).length;
	if (lagging === 0) return [say(`没有单位落后于${benchmarkName(ranking.benchmark)}。`)];
	const { against, isFallback, province, city } = ranking.benchmark;
	const held = against === 'province' && !isFallback ? (province ?? city) : city;
	const name = benchmarkName(ranking.benchmark);
	const side = isLowerBetter(ranking.indicator) ? '不高于' : '不低于';
	const value = printRate(held, unitOf(ranking.indicator));
	const good = `${ranked.length - lagging}个单位${against === 'both' ? '未落后' : `${side}${name}${value}`}`;
	return [say(`${good}，`), stress(`${lagging}个单位落后`), say('。')];
}

function tail(ranking: Ranking, ranked: readonly RankingRow[], last: RankingRow): Phrase[] {
	const { difference } = last;
	if (!last.isLagging || difference === null) return [];
	const names = ranked.filter((row) => row.rank === last.rank).map((row) => row.name);
	const side = isLowerBetter(ranking.indicator) ? '高' : '低';
	const against = ranking.benchmark.province === null || ranking.benchmark.against === 'city' ? '全市平均' : '全省平均';
	const place = names.length > 1 ? '并列末位' : '居末位';
	return [say(`${names.join('、')}${place}，比${against}${side}${printGap(difference, unitOf(ranking.indicator))}。`)];
}
