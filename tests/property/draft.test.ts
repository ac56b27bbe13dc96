import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeasureId, NoticeFigure } from '../../analytics/contract/index.ts';
import { drawnNotice } from '../../analytics/notice/document.ts';
import { choicesOf } from '../../analytics/notice/figure_choices.ts';
import { wholeCity } from '../../analytics/visible.ts';
import { type Counts, given } from '../world.ts';
import { cityOf } from './city.ts';
import { expected } from './model/count.ts';
import { plainAmount, plainCount, plainRate } from './model/printed.ts';
import { question } from './question.ts';
import { patience, runs } from './runs.ts';

const city = '419900';

/** Numerator and denominator of each rate, by the names of counts; before October 2023 发放成功率 is that of 首次打卡. */
const rates: Partial<Record<MeasureId, readonly [string, string]>> = {
	successRate: ['first_attempt_paid', 'due'],
	firstAttemptRate: ['first_attempt_paid', 'due'],
	cardShare: ['paid_to_social_card', 'paid_to_natural_persons'],
	pushRate: ['pushed', 'paid'],
	leftoverRate: ['outstanding', 'due'],
	pendingRate: ['pending', 'due'],
	refundedRate: ['refunded', 'due'],
};
const lowerIsBetter: readonly string[] = ['leftoverRate', 'pendingRate', 'refundedRate'];
const names: Partial<Record<MeasureId, string>> = { amountPaid: 'amount_paid', amountDue: 'amount_due' };

const countOf = (counts: Counts | undefined, name: string) => Number(counts?.[name] ?? 0);

/** What a figure prints, counted record by record. */
function printed(counts: Counts | undefined, indicator: MeasureId): string {
	const rate = rates[indicator];
	if (rate) {
		const [top, bottom] = [countOf(counts, rate[0]), countOf(counts, rate[1])];
		return plainRate(top, bottom, lowerIsBetter.includes(indicator) ? '‰' : '%');
	}
	const count = countOf(counts, names[indicator] ?? indicator);
	if (indicator.startsWith('amount')) return plainAmount(count);
	const unit = { projects: '项', persons: '人', slips: '批次' }[String(indicator)] ?? '人次';
	return plainCount(count) + unit;
}

type Slices = Record<string, Record<string, Counts>>;
const sliceOf = (region: string | null) => (region === city ? 'city||' : `region||${region}`);

function expectFigures(figures: readonly NoticeFigure[], slices: Slices): number {
	const own = figures.filter(
		({ key, region, value }) => region !== null && value !== null && !/差距|对比|位次|最[高低多少]/.test(key),
	);
	for (const { key, scope, region, indicator, printed: told } of own)
		if (scope !== null && indicator !== null && key.split('.').length === 3)
			expect(told, key).toBe(printed(slices[scope]?.[sliceOf(region)], indicator));
	return own.length;
}

/** The best units print the best value; those that lag are worse than the city, by the exact values. */
function expectLists(figures: readonly NoticeFigure[], slices: Slices): void {
	for (const scope of ['month', 'ytd'] as const) {
		const units = figures.filter((one) => one.scope === scope && one.indicator === 'due' && one.region !== city);
		for (const [indicator, [top, bottom]] of Object.entries(rates)) {
			const sign = lowerIsBetter.includes(indicator) ? -1 : 1;
			const whole = slices[scope]?.['city||'];
			const counted = units.flatMap(({ key, region }) => {
				const counts = slices[scope]?.[sliceOf(region)];
				const one = { name: key.split('.')[1], top: countOf(counts, top), bottom: countOf(counts, bottom) };
				return one.bottom > 0 ? [one] : [];
			});
			const behind = counted.filter(
				(one) => sign * (one.top * countOf(whole, bottom) - countOf(whole, top) * one.bottom) < 0,
			);
			const list = (name: string) => {
				const found = figures.find(
					(one) => one.key.endsWith(name) && one.scope === scope && one.indicator === indicator,
				);
				return found && found.printed !== '' ? found.printed.split('、').toSorted() : [];
			};
			expect(list('.落后单位'), `${scope} ${indicator}`).toEqual(behind.map(({ name }) => name).toSorted());
			const unit = sign < 0 ? '‰' : '%';
			const order = (one: { top: number; bottom: number }) => sign * (one.top / one.bottom);
			const best = counted.toSorted((a, b) => order(b) - order(a))[0];
			const like = counted.filter(
				(one) => best && plainRate(one.top, one.bottom, unit) === plainRate(best.top, best.bottom, unit),
			);
			expect(list(sign < 0 ? '.最低单位' : '.最高单位'), `${scope} ${indicator}`).toEqual(
				like.map(({ name }) => name).toSorted(),
			);
		}
	}
}

test(
	'任何城市、月份、时点：通报稿的每个数字、最高和落后的名单，都是逐条数出来、四舍五入的',
	() =>
		fc.assert(
			fc.asyncProperty(cityOf(6), question, async (rows, { month = 202301, at }) => {
				const db = await given(rows);
				const text = `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
				const { document, facts } = await drawnNotice(db, wholeCity, { month: text, form: 'notice', at });
				const slices = {
					month: expected(rows, { month, scope: 'month', at }),
					ytd: expected(rows, { month, scope: 'ytd', at }),
				};
				const figures = choicesOf(facts);
				const count = expectFigures(figures, slices);
				if (slices.ytd['city||']) expect(count).toBeGreaterThan(10);
				expectLists(figures, slices);
				const runsOf = document.paragraphs.flatMap((paragraph) => paragraph.runs);
				for (const run of runsOf.filter(({ figure }) => figure !== null)) {
					const own = facts.get(run.figure ?? '')?.figure;
					expect(own?.printed, run.figure ?? '').toContain(run.text);
				}
			}),
			{ ...runs(6), endOnFailure: true },
		),
	patience,
);
