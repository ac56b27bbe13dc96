import { readdirSync } from 'node:fs';
import * as z from 'zod/mini';
import { statement } from '../../sql/statement.ts';
import { Severity, severityNames } from '../contract/index.ts';

/** 有误, 存疑. */
const RosterHead = z.optional(
	z.pipe(
		z.enum(['有误', '存疑']),
		z.transform((word) => (word === '有误' ? ('wrong' as const) : ('doubtful' as const))),
	),
);

const Head = z.object({
	title: z.string().check(z.minLength(2)),
	severity: z.pipe(
		z.string(),
		z.pipe(
			z.transform((word: string) => Severity.options.find((each) => severityNames[each] === word)),
			Severity,
		),
	),
	/** Why it matters. */
	reason: z.string().check(z.minLength(5)),
	source: z.string().check(z.minLength(2)),
	/** What it makes of a row of a list that is checked before payment (发放前校验); none: it can't be asked of one. */
	roster: RosterHead,
	/** What the rule looks at beyond the records of its month and of earlier ones. */
	looks: z.optional(z.literal('ahead')),
});

/** A rule on the records: a file of `sql/checks/records`, what the comments at its head say, and its query. */
export type RecordRule = Omit<z.output<typeof Head>, 'looks'> & {
	id: string;
	place: number;
	looksAhead: boolean;
	query: string;
};

/** Rules by severity, then by name. Throws where the head of a file lacks something: a fault of ours. */
export function recordRules(): RecordRule[] {
	return readdirSync(new URL('../../sql/checks/records/', import.meta.url))
		.filter((name) => name.endsWith('.sql'))
		.map((name) => parsed(name.slice(0, -'.sql'.length), statement(`checks/records/${name}`)))
		.sort((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1))
		.map((rule, place) => ({ ...rule, place }));
}

const rankOf = ({ severity }: { severity: Severity }) => Severity.options.indexOf(severity);

function parsed(id: string, query: string): Omit<RecordRule, 'place'> {
	const fields = [...query.matchAll(/^-- (severity|reason|source|looks|roster): (.+)$/gm)];
	const { looks, ...head } = Head.parse({
		title: /^-- ([^:]+):/.exec(query)?.[1],
		...Object.fromEntries(fields.map(([, name, text]) => [name, text])),
	});
	return { ...head, id, looksAhead: looks === 'ahead', query };
}
