import { readdirSync } from 'node:fs';
import * as z from 'zod/mini';
import { statement } from '../../sql/statement.ts';
import { recordRules } from '../findings/record_rules.ts';

/** Why a row of a list is doubtful or wrong, and the query that finds such rows. */
export type RosterReason = { id: string; title: string; verdict: 'wrong' | 'doubtful'; query: string };

/** What ingest would refuse: found by the reading child, without a query. */
const rejected: RosterReason = { id: 'rejected', title: '不能载入', verdict: 'wrong', query: '' };

const folder = 'roster_check/reasons/';
const verdicts = { 有误: 'wrong', 存疑: 'doubtful' } as const;

/**
 * All reasons, the wrong ones first: those that only a list has, and the rules on the records that can be asked of one. A
 * reason that is called like a rule asks it of the list in other words, and is off where the rule is.
 */
export function rosterReasons(): RosterReason[] {
	const own = readdirSync(new URL(`../../sql/${folder}`, import.meta.url))
		.filter((name) => name.endsWith('.sql'))
		.sort()
		.map((name) => parsed(name.slice(0, -'.sql'.length), statement(folder + name)));
	const shared = recordRules().flatMap(({ id, title, query, roster }) =>
		roster === undefined ? [] : [{ id, title, query, verdict: roster }],
	);
	const all = [rejected, ...own, ...shared];
	return [...all.filter(({ verdict }) => verdict === 'wrong'), ...all.filter(({ verdict }) => verdict === 'doubtful')];
}

const Head = z.object({ title: z.string(), roster: z.enum(['有误', '存疑']) });

/** Throws where the head of a file lacks something: a fault of ours. */
function parsed(id: string, query: string): RosterReason {
	const { title, roster } = Head.parse({
		title: /^-- ([^:]+):/.exec(query)?.[1],
		roster: /^-- roster: (.+)$/m.exec(query)?.[1],
	});
	return { id, title, verdict: verdicts[roster], query };
}
