import * as z from 'zod/mini';
import type { Connection } from '../../../sql/database.server.ts';
import { Key } from '../../contract/index.ts';
import { monthText } from '../../reports/period.ts';
import { shaped } from '../../reports/shape.ts';
import { type Fact, listFacts, truthFact, valueFact } from '../fact.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';
import { cutOffWords, dateWords, monthWords, openDateWords, spanWords } from './words.ts';

/** The city, the cut-off and the rule of a month: the row of `notice_period`. */
export const NoticePeriod = z.object({
	cityKey: Key,
	city: z.string(),
	successRule: z.enum(['first-attempt', 'cumulative-feedback']),
	changedFor: z.nullable(z.int()),
	changedIn: z.nullable(z.int()),
	counties: z.int(),
	isCityLevel: z.boolean(),
	units: z.array(z.object({ key: Key, name: z.string(), level: z.string() })),
	lastDay: z.string(),
	clock: z.string(),
	dataVersion: z.string(),
});

export type NoticePeriod = z.infer<typeof NoticePeriod>;

/** The period of a notice; two questions. */
export async function noticePeriod(db: Connection, asked: { month: number; cutOff: string }): Promise<NoticePeriod> {
	const [row = {}] = await db.rows('select * from notice_period($month::integer, $cutOff::timestamp)', asked);
	const [data] = await db.rows('select version as data_version from freshness');
	return NoticePeriod.parse(shaped({ ...row, ...data }));
}

/** 月份, 截止, 市名, who has a task, and the rule of 发放成功率. */
export function periodFacts(period: NoticePeriod, origin: Origin, date?: string): Fact[] {
	const figure = (key: string) => plainFigure(sourceOf(origin, '/api/rankings', { scope: 'month' }), key);
	const word = (key: string, printed: string) => valueFact({ ...figure(key), value: null, printed });
	const { month } = origin;
	return [
		word('市名', period.city),
		word('月份', monthWords(month)),
		word('年', `${month.slice(0, 4)}年`),
		word('月', `${Number(month.slice(5))}月`),
		word('累计期', spanWords(month)),
		word('截止', cutOffWords(period).replace(/^\d+年/, '')),
		word('截止全称', cutOffWords(period)),
		word('成文日期', date === undefined ? openDateWords(month) : dateWords(date)),
		...listFacts(
			figure('任务单位'),
			period.units.map(({ name }) => ({ name, fields: new Map() })),
		),
		...taskWords(period, figure('任务单位构成')),
		...ruleFacts(period, figure),
	];
}

/** 市本级和10个县（市、区）. */
function taskWords({ isCityLevel, counties }: NoticePeriod, figure: ReturnType<typeof plainFigure>): Fact[] {
	const parts = [...(isCityLevel ? ['市本级'] : []), ...(counties > 0 ? [`${counties}个县（市、区）`] : [])];
	return [valueFact({ ...figure, value: null, printed: parts.join('和') || '无' }, parts.length > 0)];
}

const rules = { 'first-attempt': '首次打卡成功率', 'cumulative-feedback': '累计反馈成功率' };

function ruleFacts(
	{ successRule, changedFor, changedIn }: NoticePeriod,
	figure: (key: string) => ReturnType<typeof plainFigure>,
): Fact[] {
	const changed = changedIn === null ? '' : monthWords(monthText(changedIn));
	return [
		valueFact({ ...figure('口径.名称'), value: null, printed: rules[successRule] }),
		valueFact({ ...figure('口径.变更月份'), value: null, printed: changed }, changedIn !== null),
		truthFact(figure('口径.本月变更'), changedFor === 0),
		truthFact(figure('口径.近期变更'), changedFor !== null && changedFor > 0),
		truthFact(figure('口径.为累计反馈'), successRule === 'cumulative-feedback'),
	];
}
