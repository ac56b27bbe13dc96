import * as z from 'zod/mini';
import { Rule } from './figures.ts';
import { MeasureId } from './measures.ts';
import { Instant, Key, Month, Scope } from './query.ts';
import { Rate } from './ranking.ts';

/** The forms of a notice: 通报; 简报 for one county, department or bank; 季调度; 自查报告 of the city or one county. */
export const NoticeForm = z.enum(['notice', 'county', 'department', 'bank', 'dispatch', 'self']);

/** GET /api/notices/:month?form&about&at: the draft as the data are; `about` is whom it is of, where it is not of the city. */
export const NoticeQuery = z.object({
	month: Month,
	form: z._default(NoticeForm, 'notice'),
	about: z.optional(Key),
	at: z.optional(Instant),
});

/** One figure that a text can state, and what it comes from. A text names it by its key. */
export const NoticeFigure = z.object({
	/** As people read it: 累计.全市.发放成功率. */
	key: z.string(),
	/** Null for what is no measure of a unit: a list of units, a month, a day. */
	indicator: z.nullable(MeasureId),
	scope: z.nullable(Scope),
	region: z.nullable(Key),
	/** Exact: a count or an amount in 分 is a fraction of 1; null for a list, and where there is no value. */
	value: z.nullable(Rate),
	printed: z.string(),
	/** The question to the API whose answer holds it. */
	source: z.object({ path: z.string(), query: z.record(z.string(), z.string()) }),
	/** The address of the page that shows its records; null where it has none. */
	records: z.nullable(z.string()),
});

/** A piece of a paragraph; what a figure says carries its key. */
export const NoticeRun = z.object({ text: z.string(), figure: z.nullable(z.string()) });

export const NoticeParagraph = z.object({
	/** Stays the same from draft to draft, so that edits and comments find their place. */
	id: z.string(),
	role: z.enum(['title', 'addressee', 'heading1', 'heading2', 'body', 'annexes', 'signature', 'date']),
	runs: z.array(NoticeRun),
});

/** How a cell's number is shown, in every format alike. */
export const NoticeCellFormat = z.enum(['text', 'count', 'percent', 'permille', 'wan', 'yuan', 'rank']);

/** A cell as it is printed, and the same as a number in the unit of its format: 99.54, 0.3, 12902.5; null for text and —. */
export const NoticeCell = z.object({ text: z.string(), number: z.nullable(z.number()) });

/** 附件: a table on pages of its own. */
export const NoticeAnnex = z.object({
	id: z.string(),
	title: z.string(),
	isWide: z.boolean(),
	/** `group` stands over neighbouring columns that share it. */
	columns: z.array(z.object({ title: z.string(), group: z.nullable(z.string()), format: NoticeCellFormat })),
	rows: z.array(z.object({ isTotal: z.boolean(), cells: z.array(NoticeCell) })),
	/** Cut-off, rule, marks. */
	notes: z.array(z.string()),
});

/** What stands around the text, from settings; null is left out. A draft has no red head unless asked for. */
export const NoticeHead = z.object({
	/** 红头: the name of the issuing office. */
	redHead: z.nullable(z.string()),
	/** 发文字号. */
	number: z.nullable(z.string()),
	/** 抄送. */
	copyTo: z.nullable(z.string()),
	/** 印发机关. */
	printedBy: z.nullable(z.string()),
	/** 印发日期, as printed. */
	printedOn: z.nullable(z.string()),
});

/** A notice with every figure bound to its source: what the page, the DOCX, the XLSX of annexes and the JSON all state. */
export const NoticeDocument = z.object({
	form: NoticeForm,
	/** The county, department or bank of a bulletin. */
	about: z.nullable(z.object({ key: Key, name: z.string() })),
	month: Month,
	at: z.string(),
	rule: Rule,
	dataVersion: z.string(),
	/** Which publication the figures are of; null: live. */
	revision: z.nullable(z.int()),
	head: NoticeHead,
	paragraphs: z.array(NoticeParagraph),
	annexes: z.array(NoticeAnnex),
	/** Those that the text states, in its order, each once. */
	figures: z.array(NoticeFigure),
});

export type NoticeForm = z.infer<typeof NoticeForm>;
export type NoticeFigure = z.infer<typeof NoticeFigure>;
export type NoticeRun = z.infer<typeof NoticeRun>;
export type NoticeParagraph = z.infer<typeof NoticeParagraph>;
export type NoticeCellFormat = z.infer<typeof NoticeCellFormat>;
export type NoticeCell = z.infer<typeof NoticeCell>;
export type NoticeAnnex = z.infer<typeof NoticeAnnex>;
export type NoticeHead = z.infer<typeof NoticeHead>;
export type NoticeDocument = z.infer<typeof NoticeDocument>;
