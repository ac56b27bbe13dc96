import { printNoticeCount, printNoticeMoney } from '../../analytics/contract/index.ts';
import type { Notice } from '../anyang/notice.ts';

/** What the sentences of a draft must say, by the id of their paragraph, as the published notice of October 2023 has it. */
export function expectedSentences({ ytd, month, order, names }: Notice, scale: number): Record<string, string[]> {
	const written = { order, names };
	const count = (wan: number) => printNoticeCount(Math.round(wan * 10_000 * scale));
	const money = (wan: number, unit: 'wan' | 'yi') => printNoticeMoney(Math.round(wan * 1_000_000 * scale), unit);
	const rate = (part: Notice['month'], name: string) => `${part.total[name]}${signOf(name)}`;
	return {
		累计总体: [
			`发放补贴项目${ytd.total.projects}项，补贴金额${money(ytd.total.amountPaid_wan ?? 0, 'wan')}`,
			`实发人数${count(ytd.total.persons_wan ?? 0)}人，`,
			`发放成功率${rate(ytd, 'successRate_pct')}，社保卡占比率${rate(ytd, 'cardShare_pct')}，`,
			`发放结果推送率${rate(ytd, 'pushRate_pct')}，发放失败遗留率${rate(ytd, 'leftoverRate_permille')}。`,
		],
		累计先进: [
			best(ytd, 'successRate_pct', '发放成功率最高，均为', written),
			best(ytd, 'cardShare_pct', '社保卡占比率最高，均为', written),
			best(ytd, 'leftoverRate_permille', '发放失败遗留率最低，均为', written),
			...[...most(ytd, 'paid_wan', written)].map(([unit, wan]) => `发放人次最多的是${unit}，为${count(wan)}人次`),
			...[...most(ytd, 'projects', written)].map(([unit, projects]) => `发放项目最多的是${unit}，为${projects}项`),
			...[...most(ytd, 'amountPaid_yi', written)].map(
				([unit, yi]) => `补贴金额最多的是${unit}，为${money(yi * 10_000, 'yi')}`,
			),
		],
		当月总体: [
			`发放补贴项目${month.total.projects}项，补贴金额${money(month.total.amountPaid_wan ?? 0, 'wan')}，`,
			`发放${count(month.total.paid_wan ?? 0)}人次；当月全市发放成功率${rate(month, 'successRate_pct')}，`,
			`社保卡占比率${rate(month, 'cardShare_pct')}。`,
		],
		当月先进: [
			best(month, 'successRate_pct', '当月发放成功率最高，均为', written),
			...[...most(month, 'projects', written)].map(([unit, projects]) => `发放项目最多的是${unit}，为${projects}项`),
			...[...most(month, 'paid_wan', written)].map(([unit, wan]) => `发放人次最多的是${unit}，为${count(wan)}人次`),
		],
		问题累计成功率: [
			`累计，${behind(ytd, 'successRate', 'pct', written)}，发放成功率均低于全市平均的${rate(ytd, 'successRate_pct')}`,
		],
		问题当月成功率: [
			`当月，${behind(month, 'successRate', 'pct', written)}，`,
			`发放成功率均低于全省平均的${month.benchmarks.successRate_pct_province}%`,
		],
		问题社保卡: [
			`${behind(ytd, 'cardShare', 'pct', written)}，社保卡占比率均低于全市平均的${rate(ytd, 'cardShare_pct')}`,
		],
		问题推送: [
			`${behind(ytd, 'pushRate', 'pct', written)}，发放结果推送率均远低于全市平均的${rate(ytd, 'pushRate_pct')}`,
		],
		问题遗留: [
			`${behind(ytd, 'leftoverRate', 'permille', written)}，发放失败遗留率均高于全市平均的${rate(ytd, 'leftoverRate_permille')}、` +
				`全省平均的${ytd.benchmarks.leftoverRate_permille_province}‰`,
		],
		问题目标: [
			`${named(ytd.targetsUnmet.projects, written)}尚未完成项目数目标；${named(ytd.targetsUnmet.persons, written)}尚未完成人数目标。`,
		],
	};
}

type Names = Pick<Notice, 'order' | 'names'>;

function signOf(name: string): string {
	return name.endsWith('permille') ? '‰' : '%';
}

function named(units: readonly string[], { names }: Names): string {
	return units.map((unit) => names[unit]).join('、');
}

/** 殷都区99.75%、市本级99.93%: the laggards of the notice in its order, each with its value. */
function behind({ laggards, byRegion }: Notice['month'], indicator: string, unit: string, { names }: Names): string {
	const stated = byRegion[`${indicator}_${unit}`] ?? {};
	return (laggards[indicator] ?? []).map((key) => `${names[key]}${stated[key]}${signOf(unit)}`).join('、');
}

/** The units that print the best value, in canonical order. */
function best({ byRegion }: Notice['month'], name: string, words: string, all: Names): string {
	const stated = byRegion[name] ?? {};
	const values = Object.values(stated).filter((value) => typeof value === 'number');
	const value = name.endsWith('permille') ? Math.min(...values) : Math.max(...values);
	const units = all.order.filter((key) => stated[key] === value);
	return `${named(units, all)}${words}${value === 0 ? '0' : `${value}${signOf(name)}`}`;
}

/** The one unit that the notice names for having most, with how much. */
function* most({ byRegion }: Notice['month'], name: string, { names }: Names): Iterable<[string, number]> {
	for (const [key, value] of Object.entries(byRegion[name] ?? {}))
		if (typeof value === 'number') yield [names[key] ?? key, value];
}
