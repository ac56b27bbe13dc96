import * as z from 'zod/mini';

/** How many backups of a folder are kept: the last of so many days, weeks and months. */
export const Keep = z.object({
	daily: z.int().check(z.minimum(1)),
	weekly: z.int().check(z.minimum(0)),
	monthly: z.int().check(z.minimum(0)),
});

/** POST /api/local/backup, by the command line of this machine. */
export const LocalBackup = z.object({
	/** A file, or a folder in which a new one is named after the time. */
	target: z.string().check(z.minLength(1)),
	isFolder: z.boolean(),
	/** A second folder, on another disk or machine. */
	second: z.nullable(z.string().check(z.minLength(1))),
	keep: z.nullable(Keep),
	passphrase: z.nullable(z.string().check(z.minLength(12))),
});

/** What a backup holds; files are named without their folders. */
export const Backup = z.object({
	file: z.string(),
	bytes: z.int(),
	members: z.int(),
	takenAt: z.string(),
	/** Whether a second copy was made and read. */
	isCopied: z.boolean(),
	/** Older backups that were removed from the folders. */
	removed: z.array(z.string()),
	/** Registered files that had gone from the store: the backup is without them. */
	missing: z.array(z.string()),
	/** Which key opens it; null: a passphrase. */
	keyFingerprint: z.nullable(z.string()),
});

export type Keep = z.infer<typeof Keep>;
export type LocalBackup = z.infer<typeof LocalBackup>;
export type Backup = z.infer<typeof Backup>;
