import * as z from 'zod/mini';
import { NoticeDocument, NoticeForm, NoticeParagraph } from './notice.ts';
import { Instant, integer, Key, Month } from './query.ts';

/** Which notice: the month's 通报, or a shorter form, of one county, department or bank. */
export const DraftQuery = z.object({
	month: Month,
	form: z._default(NoticeForm, 'notice'),
	about: z.optional(Key),
});

/** The same at an instant (default: the month's end): a draft's words are one, whatever instant its figures are of. */
export const DraftAtQuery = z.extend(DraftQuery, { at: z.optional(Instant) });

/** What somebody typed: no character that is not seen, which could hide a figure from its reader. */
const typed = (longest: number, what: string) =>
	z
		.string()
		.check(
			z.maxLength(longest, `${what}不能超过${longest}个字`),
			z.regex(
				/^[^\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*$/u,
				`${what}中有看不见的字符，请删去后重新输入`,
			),
		);

const ParagraphId = typed(120, '段落编号').check(z.minLength(1));

/** Words, or a figure by its key, whose value nobody types; `as`: in 亿元, or one name of a list. */
export const DraftRun = z.union([
	z.strictObject({ text: typed(4000, '一段文字') }),
	z.strictObject({
		figure: typed(200, '数字的名称').check(z.minLength(1)),
		as: z.optional(typed(200, '数字的写法').check(z.minLength(1))),
	}),
]);

/** A paragraph of a draft; without runs it is as the data have it. */
export const DraftParagraph = z.strictObject({
	id: ParagraphId,
	role: NoticeParagraph.shape.role,
	runs: z.nullable(z.array(DraftRun).check(z.maxLength(400))),
});

/** Printed values by the figures' keys, as the page showed them. */
const Shown = z.record(typed(200, '数字的名称'), typed(400, '数字'));

/** POST /api/notices/:month/draft: all paragraphs in their order; `base` is the version that the page began from. */
export const DraftSave = z.strictObject({
	base: z.int().check(z.minimum(0)),
	paragraphs: z.array(DraftParagraph).check(z.minLength(1, '通报至少要有一段'), z.maxLength(400, '通报不能超过400段')),
	/** Paragraphs of the system's text that were taken out. */
	removed: z.array(ParagraphId).check(z.maxLength(400)),
	shown: Shown,
});

/** POST /api/notices/:month/draft/restoration: an earlier version becomes the next one; 0 is the system's text. */
export const DraftRestoration = z.strictObject({ base: z.int(), version: z.int().check(z.minimum(0)) });

/** POST /api/notices/:month/draft/seen: what moved was seen, as far as it was shown. */
export const DraftSeen = z.strictObject({ shown: Shown });
export const FiguresSeen = z.object({ seen: z.int() });

export const DraftSaved = z.object({ version: z.int() });

/** POST /api/notices/:month/comments: a remark on a paragraph, or an answer to one. */
export const CommentRequest = z.strictObject({
	paragraph: ParagraphId,
	thread: z.nullable(z.int()),
	text: typed(500, '意见').check(z.trim(), z.minLength(1, '请写意见')),
});

/** POST /api/notices/:month/comments/:thread/resolution */
export const ResolutionRequest = z.strictObject({ isResolved: z.boolean() });
export const ResolutionQuery = z.extend(DraftQuery, { thread: integer(1, 1_000_000_000) });

export const NoticeComment = z.object({
	id: z.int(),
	/** The first remark of its thread; itself, where it is that. */
	thread: z.int(),
	paragraph: z.string(),
	/** How the paragraph began then: it may be gone. */
	quote: z.string(),
	text: z.string(),
	by: z.string(),
	at: z.string(),
	/** Of the first remark: when it was settled. */
	resolvedAt: z.nullable(z.string()),
	resolvedBy: z.nullable(z.string()),
});

/** What is answered to a remark: all of them. */
export const NoticeComments = z.object({ rows: z.array(NoticeComment) });

/** A version of a draft: who saved it, when, and what was changed, in a few words. */
export const DraftVersion = z.object({
	version: z.int(),
	savedAt: z.string(),
	savedBy: z.string(),
	summary: z.string(),
});

/** A paragraph as words, as a version stated it. */
export const StatedParagraph = z.object({ id: z.string(), role: NoticeParagraph.shape.role, text: z.string() });

/** GET /api/notices/:month/draft/versions/:version: what it stated, and what the one before stated. */
export const VersionQuery = z.extend(DraftQuery, { version: integer(1, 1_000_000) });
export const VersionDetail = z.extend(DraftVersion, {
	paragraphs: z.array(StatedParagraph),
	before: z.array(StatedParagraph),
});

/** Why a notice should not be made final yet; `id` is what the office confirms, with its reason. */
export const FinalWarning = z.object({
	id: z.enum(['incomplete', 'comments', 'mismatch', 'missing', 'outdated']),
	text: z.string(),
});

/** GET /api/notices/:month/final/warnings: of the draft as it is saved. */
export const FinalWarnings = z.object({ warnings: z.array(FinalWarning) });

/** What came of a paragraph of the draft. */
export const ParagraphState = z.object({
	id: z.string(),
	kind: z.enum(['live', 'edited', 'added']),
	/** The system's words for it are others than when it was last saved. */
	isOutdated: z.boolean(),
	/** Came with the data after the last save. */
	isNew: z.boolean(),
	/** Its words and figures as they are edited. */
	runs: z.array(DraftRun),
	/** What the system says in its place; null where it says nothing. */
	live: z.nullable(z.array(DraftRun)),
});

/** A notice that was made final with its month. */
export const PublishedNotice = z.object({
	revision: z.int(),
	publishedAt: z.string(),
	reason: z.nullable(z.string()),
});

/** GET /api/notices/:month/draft?form&about&at */
export const NoticeDraft = z.object({
	/** The draft as it stands: the office's words with the figures of the data. */
	document: NoticeDocument,
	paragraphs: z.array(ParagraphState),
	/** 0: nothing was saved yet. */
	version: z.int(),
	/** Paragraphs of the system's text that were taken out; `after`: which one of those that are there each followed. */
	removed: z.array(z.extend(StatedParagraph, { runs: z.array(DraftRun), after: z.nullable(z.string()) })),
	/** Paragraphs that the version had and the data no longer give. */
	vanished: z.array(StatedParagraph),
	/** Figures that are not what was last seen. */
	moved: z.array(z.object({ figure: z.string(), was: z.string(), now: z.string() })),
	/** Figures in edited paragraphs that there are no more; they stand as they last were, as words. */
	missing: z.array(z.object({ figure: z.string(), was: z.string() })),
	comments: z.array(NoticeComment),
	/** Newest first. */
	versions: z.array(DraftVersion),
	/** Newest first; none where the notice was never made final. */
	published: z.array(PublishedNotice),
	/** How often the month was published: after once, the next time is a correction. */
	revisions: z.int(),
});

/** A 409 to a save: what both wrote, and which version is in the way. */
export const DraftConflict = z.object({
	status: z.literal(409),
	detail: z.string(),
	version: DraftVersion,
	theirs: z.array(StatedParagraph),
	yours: z.array(StatedParagraph),
});

/** POST /api/notices/:month/final: freezes the month and this notice with it. */
export const FinalRequest = z.strictObject({
	version: z.int().check(z.minimum(0)),
	/** Version of the data that the page showed. */
	dataVersion: z.string().check(z.maxLength(200)),
	/** Warnings that were read, and why it is made final all the same. */
	confirmed: z.array(FinalWarning.shape.id),
	confirmation: z.nullable(typed(200, '说明').check(z.trim(), z.minLength(2, '请写明为什么仍要定稿'))),
	/** Of a correction. */
	reason: z.nullable(typed(200, '更正的原因').check(z.trim(), z.minLength(2, '请写明更正的原因'))),
});

/** GET /api/notices/:month/final[?revision]: a notice as it was made final, for ever. */
export const FinalQuery = z.extend(DraftQuery, { revision: z.optional(integer(1, 99)) });
export const FinalNotice = z.object({
	document: NoticeDocument,
	/** Of the document as JSON, without blanks. */
	sha256: z.string(),
	version: z.int(),
	confirmed: z.array(FinalWarning),
	confirmation: z.nullable(z.string()),
});

/** GET /api/notices: the newest month first; every month has its 通报, the others where somebody began one. */
export const NoticesQuery = z.object({ month: z.optional(Month) });
const Subject = z.object({ key: Key, name: z.string() });
/** Whom a bulletin can be about, by its form. */
export const NoticeSubjects = z.object({
	county: z.array(Subject),
	department: z.array(Subject),
	bank: z.array(Subject),
	/** Of 自查报告: the city first. */
	self: z.array(Subject),
});
export const Notices = z.object({
	subjects: NoticeSubjects,
	rows: z.array(
		z.object({
			month: Month,
			form: NoticeForm,
			about: z.nullable(z.object({ key: Key, name: z.string() })),
			version: z.int(),
			savedAt: z.nullable(z.string()),
			savedBy: z.nullable(z.string()),
			openComments: z.int(),
			published: z.nullable(PublishedNotice),
		}),
	),
});

export type DraftQuery = z.infer<typeof DraftQuery>;
export type DraftAtQuery = z.infer<typeof DraftAtQuery>;
export type DraftRun = z.infer<typeof DraftRun>;
export type DraftParagraph = z.infer<typeof DraftParagraph>;
export type DraftSave = z.infer<typeof DraftSave>;
export type DraftVersion = z.infer<typeof DraftVersion>;
export type DraftConflict = z.infer<typeof DraftConflict>;
export type CommentRequest = z.infer<typeof CommentRequest>;
export type NoticeComment = z.infer<typeof NoticeComment>;
export type StatedParagraph = z.infer<typeof StatedParagraph>;
export type VersionDetail = z.infer<typeof VersionDetail>;
export type FinalWarning = z.infer<typeof FinalWarning>;
export type ParagraphState = z.infer<typeof ParagraphState>;
export type PublishedNotice = z.infer<typeof PublishedNotice>;
export type NoticeDraft = z.infer<typeof NoticeDraft>;
export type FinalRequest = z.infer<typeof FinalRequest>;
export type FinalNotice = z.infer<typeof FinalNotice>;
export type NoticeSubjects = z.infer<typeof NoticeSubjects>;
export type Notices = z.infer<typeof Notices>;
