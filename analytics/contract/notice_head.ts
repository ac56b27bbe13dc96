import * as z from 'zod/mini';
import { NoticeForm, NoticeHead } from './notice.ts';
import { Instant, integer, isDay, Key, Month } from './query.ts';

/** GET /api/notices/:month/document?format&form&about&at&revision: the notice as a file. */
export const NoticeFileFormat = z.enum(['docx', 'xlsx', 'pdf']);

export const NoticeFileQuery = z.object({
	month: Month,
	form: z._default(NoticeForm, 'notice'),
	about: z.optional(Key),
	at: z.optional(Instant),
	/** The notice as it was made final with this revision of its month. */
	revision: z.optional(integer(1, 99)),
	format: z._default(NoticeFileFormat, 'docx'),
});

/** GET /api/notice-head?month: what stands around the text of a month's notice, as entered. */
export const NoticeHeadQuery = z.object({ month: Month });

/** A line as entered; an empty one is none. */
const line = (name: string, most: number) =>
	z._default(
		z
			.string()
			.check(
				z.trim(),
				z.maxLength(most, `${name}不能超过${most}个字`),
				z.regex(/^[^\p{Cc}\p{Cs}]*$/u, `${name}中有不能识别的字符`),
			),
		'',
	);

const day = (name: string) =>
	z._default(
		z
			.string()
			.check(
				z.refine((text) => text === '' || (/^20\d\d-\d\d-\d\d$/.test(text) && isDay(text)), `${name}应写成2023-11-22`),
			),
		'',
	);

const number = z
	.string()
	.check(
		z.trim(),
		z.regex(
			/^([\p{Script=Han}]{1,12}〔20\d\d〕[1-9]\d{0,4}号)?$/u,
			'发文字号应如“示财〔2023〕15号”：年份用六角括号〔〕，序号前不写“第”、不补0',
		),
	);

/** POST /api/notice-head: saves the whole of it for a month; `base` is the version that the page showed. */
export const NoticeHeadSave = z.strictObject({
	month: Month,
	base: z.int(),
	/** These three hold from the month on until others are saved for it or a later one. */
	redHead: line('发文机关标志', 30),
	copyTo: line('抄送', 300),
	printedBy: line('印发机关', 40),
	/** Of this month's notice alone. */
	number: z._default(number, ''),
	signedOn: day('成文日期'),
	printedOn: day('印发日期'),
});

const text = z.nullable(z.string());
const entered = { redHead: text, copyTo: text, printedBy: text, number: text, signedOn: text, printedOn: text };

export const NoticeHeadAnswer = z.object({
	month: Month,
	/** The newest of all versions; what is saved next names it. */
	version: z.int(),
	entered: z.object(entered),
	/** The same as it is printed. */
	head: NoticeHead,
	/** Newest first. */
	versions: z.array(z.object({ version: z.int(), month: Month, savedAt: z.string(), savedBy: z.string(), ...entered })),
});

/** 2023-11-03 as documents write it: 2023年11月3日 (GB/T 9704-2012: 月、日不编虚位). */
export function printDay(day: string): string {
	const [year, month, date] = day.slice(0, 10).split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

export type NoticeFileFormat = z.infer<typeof NoticeFileFormat>;
export type NoticeFileQuery = z.infer<typeof NoticeFileQuery>;
export type NoticeHeadSave = z.infer<typeof NoticeHeadSave>;
export type NoticeHeadAnswer = z.infer<typeof NoticeHeadAnswer>;
