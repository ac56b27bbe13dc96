import * as z from 'zod/mini';
import { Kind } from './imports.ts';

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const Column = z.string().check(z.maxLength(40));

export const MoneyUnit = z.enum(['元', '万元']);

/**
 * A format profile: what an administrator adds to the formats that ship, and what travels as a file. Kinds and columns
 * are named as in the glossary.
 */
export const FormatProfile = z.strictObject({
	/** Other names of columns. */
	headers: z.array(z.strictObject({ kind: Kind, column: Column, header: text(60) })).check(z.maxLength(500)),
	/** Units of money columns under headers that do not say them. */
	units: z.array(z.strictObject({ kind: Kind, header: text(60), unit: MoneyUnit })).check(z.maxLength(200)),
	/** Words in the cells of a column. */
	words: z
		.array(z.strictObject({ kind: Kind, column: Column, word: text(40), meaning: z.string() }))
		.check(z.maxLength(500)),
	/** What banks answer, and the standard reason of it; one without `bank` holds for all banks. */
	reasons: z
		.array(
			z.strictObject({
				bank: z.nullable(text(60)),
				code: z.nullable(text(40)),
				words: z.nullable(text(60)),
				reason: z.string().check(z.regex(/^F\d\d$/)),
			}),
		)
		.check(z.maxLength(500)),
});

/** Nothing but what ships. */
export const emptyProfile: FormatProfile = { headers: [], units: [], words: [], reasons: [] };

const FormatColumn = z.object({
	name: z.string(),
	header: z.string(),
	required: z.boolean(),
	money: z.boolean(),
	/** Other names that ship. */
	aliases: z.array(z.string()),
});

const Meaning = z.object({ meaning: z.string(), title: z.string(), words: z.array(z.string()) });

/** GET /api/formats: what ships, and the profile in force; version 0 where none was ever saved. */
export const Formats = z.object({
	kinds: z.array(z.object({ kind: Kind, title: z.string(), columns: z.array(FormatColumn) })),
	vocabularies: z.array(z.object({ kind: Kind, column: z.string(), title: z.string(), meanings: z.array(Meaning) })),
	reasons: z.array(z.object({ code: z.string(), name: z.string() })),
	version: z.int(),
	profile: FormatProfile,
});

/** GET /api/formats/versions, newest first: who saved what, in sentences. */
export const FormatVersions = z.object({
	versions: z.array(
		z.object({
			version: z.int(),
			savedBy: z.string(),
			savedAt: z.string(),
			note: z.string(),
			added: z.array(z.string()),
			removed: z.array(z.string()),
			profile: FormatProfile,
		}),
	),
});

/** POST /api/formats: `base` is the version that was changed; another one in force by now is refused. */
export const FormatSave = z.strictObject({
	profile: FormatProfile,
	note: z.string().check(z.trim(), z.maxLength(200)),
	base: z.int(),
});

export const FormatSaved = z.object({ version: z.int() });

/** What is wrong with an entry of a profile; `part` and `place` tell which one. */
export const FormatFault = z.object({
	part: z.enum(['headers', 'units', 'words', 'reasons']),
	place: z.int(),
	message: z.string(),
});

/** POST /api/formats/check: a draft. */
export const FormatCheck = z.strictObject({ profile: FormatProfile });
export const FormatFaults = z.object({ faults: z.array(FormatFault) });

/** POST /api/formats/preview: a sample file, base64, read with a draft. */
export const FormatPreviewRequest = z.strictObject({
	profile: FormatProfile,
	name: z.string().check(z.minLength(1), z.maxLength(255)),
	kind: z._default(z.nullable(Kind), null),
	file: z.base64(),
});

const PreviewColumn = z.object({
	/** As written in the file. */
	header: z.string(),
	/** Name of the column that it goes to; null: it is left out. */
	column: z.nullable(z.string()),
	/** Chinese name of that column. */
	title: z.nullable(z.string()),
	/** Unit of a money column. */
	unit: z.nullable(MoneyUnit),
});

const PreviewRow = z.object({
	line: z.int(),
	outcome: z.enum(['loaded', 'rejected', 'skipped']),
	/** Header and reason of a rejected row. */
	column: z.nullable(z.string()),
	reason: z.nullable(z.string()),
	/** Masked, by position. */
	cells: z.array(z.nullable(z.string())),
});

/** What a real import would make of a sample file, table by table, and of the first records of each. */
export const FormatPreview = z.object({
	tables: z.array(
		z.object({
			sheet: z.nullable(z.string()),
			kind: z.nullable(Kind),
			title: z.nullable(z.string()),
			/** Why nothing of it would be loaded. */
			refused: z.nullable(z.string()),
			rows: z.int(),
			loaded: z.int(),
			rejected: z.int(),
			skipped: z.int(),
			columns: z.array(PreviewColumn),
			missing: z.array(z.object({ column: z.string(), title: z.string(), required: z.boolean() })),
			sample: z.array(PreviewRow),
		}),
	),
});

export type FormatPreview = z.infer<typeof FormatPreview>;
export type FormatProfile = z.infer<typeof FormatProfile>;
export type Formats = z.infer<typeof Formats>;
export type FormatVersions = z.infer<typeof FormatVersions>;
export type FormatFault = z.infer<typeof FormatFault>;
