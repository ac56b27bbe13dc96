import { z } from 'zod';

/** What is told of a backup before its members. */
export const Head = z.object({
	form: z.literal(1),
	/** Shanghai time. */
	takenAt: z.string(),
	program: z.object({ version: z.string(), node: z.string() }),
	/** Version of state.sqlite, and the hash of the database's tables. */
	schema: z.object({ state: z.int(), tables: z.string() }),
	/** Keys without which the data can't be read or counted again; they are not in the archive. */
	keys: z.array(z.object({ name: z.string(), fingerprint: z.string() })),
	/** What the database said when the backup was taken (analytics/digest.ts). */
	digest: z.object({ form: z.string(), rows: z.record(z.string(), z.string()) }),
	/** Names of registered files that had gone from the store. */
	missing: z.array(z.string()),
});
export type Head = z.infer<typeof Head>;

/** A file of the data folder, by its path there. */
const memberName = /^(state\.sqlite|audit-anchors\.jsonl|yikatong\.duckdb|(imports|published)\/[\w-][\w.-]*)$/;

export const MemberName = z.string().regex(memberName);

/** What an archive says of its members at its end. */
export const End = z.object({
	members: z.array(z.object({ name: MemberName, bytes: z.int(), sha256: z.string() })),
});
export type Member = z.infer<typeof End>['members'][number];
