import * as z from 'zod/mini';
import { Severity } from './findings.ts';
import { Day } from './monitoring.ts';
import { integer, Key, Month } from './query.ts';

/** Where a problem came to light. */
export const ledgerSources = {
	self: '自查',
	audit: '审计',
	inspection: '巡察',
	report: '举报',
	system: '系统',
} as const;

/** How far a case is; only another person closes it. */
export const ledgerStates = { open: '待整改', handling: '整改中', done: '待销号', closed: '已销号' } as const;

export const LedgerSource = z.enum(['self', 'audit', 'inspection', 'report', 'system']);
export const LedgerState = z.enum(['open', 'handling', 'done', 'closed']);

/** GET /api/ledger: 问题台账, overdue first; `today` tells what is overdue by then. */
export const LedgerQuery = z.object({
	today: z.optional(Day),
	state: z.optional(LedgerState),
	source: z.optional(LedgerSource),
	region: z.optional(Key),
	department: z.optional(Key),
	project: z.optional(Key),
	case: z.optional(Key),
	overdue: z.optional(z.enum(['true'])),
	cursor: z.optional(z.string().check(z.maxLength(200))),
	limit: z._default(integer(1, 500), 50),
});

const Text = z.nullable(z.string());
const Unit = z.object({ key: Key, name: z.string() });

/** Money in 分: found = recovered + outstanding + cleared; returned is part of recovered. */
const Money = { found: z.int(), recovered: z.int(), outstanding: z.int(), cleared: z.int(), returned: z.int() };

export const LedgerCase = z.object({
	...{ no: z.string(), version: z.int(), region: Unit, source: LedgerSource, category: z.string(), title: z.string() },
	...{ department: Text, project: z.nullable(z.object({ key: Key, name: Text })), persons: z.int(), ...Money },
	...{ responsible: z.string(), measure: z.string(), days: z.int(), state: LedgerState },
	/** Of which findings it is, where it came of some. */
	...{ rule: Text, month: z.nullable(Month), findings: z.nullable(z.int()) },
	/** The last day, null where the calendar is not known. */
	...{ openedOn: z.string(), openedBy: z.string(), dueOn: Text, isOverdue: z.boolean() },
	...{ savedAt: z.string(), savedBy: z.string(), note: z.string() },
	files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int() })),
});

const Sums = { cases: z.int(), pending: z.int(), overdue: z.int(), persons: z.int(), ...Money };
const Facet = z.array(z.object({ key: Key, name: z.string(), count: z.int() }));

export const Ledger = z.object({
	allTotal: z.int(),
	/** Of all that fit. */
	total: z.object(Sums),
	units: z.array(z.extend(Unit, Sums)),
	rows: z.array(LedgerCase),
	first: z.int(),
	next: Text,
	previous: Text,
	facets: z.object({ state: Facet, source: Facet, region: Facet, department: Facet, project: Facet }),
});

const line = (most: number, least = 0) =>
	z
		.string()
		.check(
			z.trim(),
			z.minLength(least, '类别、问题不能空'),
			z.maxLength(most, `不能超过${most}个字`),
			z.regex(/^\P{Cc}*$/u, '有不能识别的字符，请重新输入'),
		);
const fen = z.int().check(z.minimum(0, '金额不能小于0'), z.maximum(1e13, '金额太大'));

/** What is written of a case. */
export const LedgerFields = z.strictObject({
	source: LedgerSource,
	category: line(40, 1),
	title: line(200, 1),
	department: z.nullable(line(60)),
	project: z.nullable(line(40)),
	persons: z.int().check(z.minimum(0), z.maximum(10_000_000)),
	...{ found: fen, recovered: fen, cleared: fen, returned: fen },
	responsible: line(60),
	measure: z
		.string()
		.check(z.trim(), z.maxLength(500, '不能超过500个字'), z.regex(/^[\P{Cc}\n]*$/u, '有不能识别的字符，请重新输入')),
	days: z.int().check(z.minimum(1, '整改时限至少1个工作日'), z.maximum(250, '整改时限至多250个工作日')),
	state: z.enum(['open', 'handling', 'done'], '状态只能是待整改、整改中、待销号；销号由另一人办理'),
	note: line(200),
});

/** POST /api/ledger: a case entered by hand. */
export const LedgerOpening = z.extend(LedgerFields, { region: Key });

/** POST /api/ledger/:case: the next version of a case; `base` is the version that the page showed. */
export const LedgerChange = z.extend(LedgerFields, { base: z.int() });

/** POST /api/ledger/:case/closing: by another person than those who opened or handled it. */
export const LedgerClosing = z.strictObject({ base: z.int(), note: line(200) });

/** POST /api/ledger/findings: each finding under the conditions opens a case, or joins the one of its kind. */
export const LedgerFromFindings = z.strictObject({
	...{ rule: z.optional(Key), month: z.optional(Month), severity: z.optional(Severity) },
	...{ region: z.optional(Key), project: z.optional(Key) },
	days: z._default(integer(1, 250), 15),
});

export const LedgerSaved = z.object({ no: z.string(), version: z.int() });
export const LedgerTaken = z.object({ opened: z.int(), joined: z.int(), unchanged: z.int() });

export const LedgerCaseQuery = z.object({ case: Key });
export const LedgerFileQuery = z.object({ case: Key, name: z.string().check(z.minLength(1), z.maxLength(255)) });
export const LedgerUploadQuery = z.object({ name: z.string().check(z.minLength(1), z.maxLength(255)) });
export const LedgerNoted = z.object({ sha256: z.string() });

/** A filled workbook: taken in whole, or refused whole with all that is wrong. */
export const LedgerUpload = z.object({
	isTaken: z.boolean(),
	...{ opened: z.int(), changed: z.int(), unchanged: z.int() },
	faults: z.array(z.object({ line: z.nullable(z.int()), sentence: z.string() })),
});

export type LedgerCase = z.infer<typeof LedgerCase>;
export type Ledger = z.infer<typeof Ledger>;
export type LedgerFields = z.infer<typeof LedgerFields>;
export type LedgerTaken = z.infer<typeof LedgerTaken>;
export type LedgerUpload = z.infer<typeof LedgerUpload>;
