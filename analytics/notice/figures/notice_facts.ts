import type { Connection } from '../../../sql/database.server.ts';
import type { NoticeForm, Targets } from '../../contract/index.ts';
import { askedPeriod, type AskedPeriod } from '../../reports/period.ts';
import { seesAll, type Visible } from '../../visible.ts';
import { type Fact, type Facts, factsOf } from '../fact.ts';
import { shippedSettings } from '../template/setting.ts';
import type { TemplateSettings } from '../template/template.ts';
import { aboutFacts, type Subject, subjectOf } from './about_facts.ts';
import { benchmarkFacts } from './benchmark_facts.ts';
import { causeFacts, noticeCauses } from './cause_facts.ts';
import { unitLists } from './list_facts.ts';
import { type Measured, measuredUnits } from './measured.ts';
import type { Origin } from './origin.ts';
import { overdueFacts } from './overdue_facts.ts';
import { noticePeriod, type NoticePeriod, periodFacts } from './period_facts.ts';
import { quarterFacts, type QuarterMonth, quarterRows } from './quarter_facts.ts';
import { selfFacts } from './self_facts.ts';
import { noticeTargets, targetFacts } from './target_facts.ts';
import { taskFacts, unitFacts } from './unit_facts.ts';

/** What a notice is asked of. */
export type NoticeRequest = {
	month: string;
	form: NoticeForm;
	about?: string | undefined;
	at?: string | undefined;
	date?: string | undefined;
};

/** All that a notice of a month can state, and the rows that its annexes print. */
export type NoticeBasis = {
	subject: Subject | null;
	origin: Origin;
	asked: AskedPeriod;
	period: NoticePeriod;
	measured: Measured[];
	targets: Targets | null;
	/** The months of a quarterly dispatch; none otherwise. */
	quarter: QuarterMonth[];
	facts: Facts;
};

/** Everything the text of a month can state by name. */
export async function noticeBasis(
	db: Connection,
	visible: Visible,
	request: NoticeRequest,
	settings: TemplateSettings,
): Promise<NoticeBasis> {
	const { month, at, form, date } = request;
	const subject = await subjectOf(db, visible, request);
	const asked = await askedPeriod(db, { month, scope: 'month', at });
	await askedPeriod(db, { month, scope: 'ytd', at });
	const origin: Origin = { month, at, revision: null };
	const limits = { ...shippedSettings, ...settings };
	const instant = { month: asked.sql.month, cutOff: asked.sql.cutOff };
	const far = { percent: limits.远低于 ?? 0, permille: limits.远高于 ?? 0 };
	const period = await noticePeriod(db, instant);
	const all = await measuredUnits(db, { ...instant, far });
	const measured = all.filter(({ isCity, key }) => isCity || seesAll(visible) || visible.regions.includes(key));
	const targets = await noticeTargets(db, visible, origin);
	const causes = await noticeCauses(db, { ...instant, limits });
	const about = subject ? await aboutFacts(db, visible, subject, { measured, origin, asked: instant }) : [];
	const quarter = form === 'dispatch' ? await quarterRows(db, origin, far) : [];
	const special = form === 'dispatch' ? await dispatchFacts(db, quarter, origin, instant) : [];
	const self =
		form === 'self' && subject ? await selfFacts(db, subject.key, origin, { far, years: limits.自查年数 ?? 1 }) : [];
	const facts: Fact[] = [
		...periodFacts(period, origin, date),
		...about,
		...special,
		...self,
		...cityFacts(measured, origin),
		...targetFacts(targets, origin),
		...causeFacts(causes, origin),
	];
	return { subject, origin, asked, period, measured, targets, quarter, facts: factsOf(facts) };
}

/** What units measure, who is best, who lags, and what they are held against. */
function cityFacts(measured: readonly Measured[], origin: Origin): Fact[] {
	return [
		...taskFacts(measured, origin),
		...unitFacts(measured, origin),
		...unitLists(measured, origin),
		...benchmarkFacts(measured, origin),
	];
}

async function dispatchFacts(
	db: Connection,
	quarter: readonly QuarterMonth[],
	origin: Origin,
	asked: { month: number; cutOff: string },
): Promise<Fact[]> {
	return [...quarterFacts(quarter, origin), ...(await overdueFacts(db, origin, asked))];
}
