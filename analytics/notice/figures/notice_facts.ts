import type { Connection } from '../../../sql/database.server.ts';
import type { NoticeForm, Targets } from '../../contract/index.ts';
import { askedPeriod, type AskedPeriod } from '../../reports/period.ts';
import type { Visible } from '../../visible.ts';
import { type Fact, type Facts, factsOf } from '../fact.ts';
import { shippedSettings } from '../template/setting.ts';
import type { TemplateSettings } from '../template/template.ts';
import { benchmarkFacts } from './benchmark_facts.ts';
import { causeFacts, noticeCauses } from './cause_facts.ts';
import { unitLists } from './list_facts.ts';
import { type Measured, measuredUnits } from './measured.ts';
import type { Origin } from './origin.ts';
import { noticePeriod, type NoticePeriod, periodFacts } from './period_facts.ts';
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
	about: { key: string; name: string } | null;
	origin: Origin;
	asked: AskedPeriod;
	period: NoticePeriod;
	measured: Measured[];
	targets: Targets | null;
	facts: Facts;
};

/** Everything the text of a month can state by name. */
export async function noticeBasis(
	db: Connection,
	visible: Visible,
	{ month, at, date }: NoticeRequest,
	settings: TemplateSettings,
): Promise<NoticeBasis> {
	const asked = await askedPeriod(db, { month, scope: 'month', at });
	await askedPeriod(db, { month, scope: 'ytd', at });
	const origin: Origin = { month, at, revision: null };
	const limits = { ...shippedSettings, ...settings };
	const { month: number, cutOff } = asked.sql;
	const far = { percent: limits.远低于 ?? 0, permille: limits.远高于 ?? 0 };
	const period = await noticePeriod(db, { month: number, cutOff });
	const measured = await measuredUnits(db, { month: number, cutOff, far });
	const targets = await noticeTargets(db, visible, month);
	const causes = await noticeCauses(db, { month: number, cutOff, limits });
	const facts: Fact[] = [
		...periodFacts(period, origin, date),
		...taskFacts(measured, origin),
		...unitFacts(measured, origin),
		...unitLists(measured, origin),
		...benchmarkFacts(measured, origin),
		...targetFacts(targets, origin),
		...causeFacts(causes, origin),
	];
	return { about: null, origin, asked, period, measured, targets, facts: factsOf(facts) };
}
