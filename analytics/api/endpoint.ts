import * as z from 'zod/mini';
import type { Connection } from '../../sql/database.server.ts';
import { type Period, Published } from '../contract/index.ts';
import type { Table } from '../encode/table.ts';
import { keptAnswer } from '../published/answer.ts';
import { Refusal } from '../refusal.ts';
import { assertKnown } from '../reports/regions.ts';
import type { Visible } from '../visible.ts';
import { parseQuery } from './query.ts';

/** What answering a question takes. `read` runs in one snapshot that can't write: `ensure` stores the figures first. */
export type Context = {
	visible: Visible;
	read<T>(work: (db: Connection) => Promise<T>, deadline?: number): Promise<T>;
	ensure(period: Period): Promise<void>;
	/** Whether answers are held against their schema: in tests and development. */
	checks: boolean;
};

/** An answer as it goes out, the table in it, if there is one, and the cursor of the next page, if there is more. */
export type Answer = { body: unknown; table: Table | null; next: string | null };

/** A question that GET asks: its address, what it may be asked with, what it answers. */
export type Endpoint = {
	path: string;
	/** Chinese, for the OpenAPI document. */
	summary: string;
	query: z.ZodMiniObject;
	answer: z.ZodMiniType;
	isTabular: boolean;
	/** Answers unparsed parameters; those in the path are among them. Throws a refusal where they are wrong. */
	ask(context: Context, raw: Record<string, string>): Promise<Answer>;
	/** The same of the data as they are, but null where there is nothing to answer about. */
	find(context: Context, raw: Record<string, string>): Promise<Answer | null>;
	/** What of it is kept when a month is published: without single persons. */
	keep(context: Context, raw: Record<string, string>): Promise<unknown>;
};

type Definition<Query extends z.ZodMiniObject, Schema extends z.ZodMiniType> = {
	path: string;
	summary: string;
	query: Query;
	answer: Schema;
	/** Null where what is asked for is not there, or not visible to the reader. */
	report(db: Connection, visible: Visible, query: z.output<Query>): Promise<z.output<Schema> | null>;
	/** Milliseconds, for a report that reads everything and takes longer than a page may. */
	deadline?: number;
	/** Whether its answers are kept when a month is published (published/questions.ts). */
	isKept?: true;
	/** What is kept of an answer that names single persons; all of it where left out. */
	kept?(answer: z.output<Schema>): z.output<Schema>;
	/** The periods whose figures the report reads. */
	periods?(query: z.output<Query>): Period[];
	table?(answer: z.output<Schema>): Table;
	/** The cursor of a list's next page. */
	next?(answer: z.output<Schema>): string | null;
};

/**
 * An endpoint of a report: questions are parsed, figures made sure of, and the report asked in one snapshot. What is kept
 * when a month is published can be asked for as `published`.
 */
export function endpoint<Query extends z.ZodMiniObject, Schema extends z.ZodMiniType>(
	definition: Definition<Query, Schema>,
): Endpoint {
	const { path, summary, query, answer, isKept = false, kept = (body) => body, table, next } = definition;
	const shown = (body: z.output<Schema>, { checks }: Context): Answer => {
		if (checks) answer.parse(body);
		return { body, table: table?.(body) ?? null, next: next?.(body) ?? null };
	};
	const find: Endpoint['find'] = async (context, raw) => {
		const body = await reported(definition, context, raw);
		return body === null ? null : shown(body, context);
	};
	return {
		path,
		summary,
		query: isKept ? z.extend(query, { published: z.optional(Published) }) : query,
		answer,
		isTabular: table !== undefined,
		find,
		async keep(context, raw) {
			const body = await reported(definition, context, raw);
			return body === null ? null : kept(body);
		},
		async ask(context, { published, ...raw }) {
			if (published !== undefined && isKept) {
				const { published: revision } = parseQuery(z.object({ published: Published }), { published });
				const question = { path, query: parseQuery(query, raw), revision };
				const body = await context.read((db) => keptAnswer(db, context.visible, question));
				// Given as it was kept; only the table needs the shape that this version knows.
				const known = z.safeParse(answer, body);
				return { body, table: known.success && table ? table(known.data) : null, next: null };
			}
			const found = await find(context, published === undefined ? raw : { ...raw, published });
			if (found === null) throw new Refusal(404, '没有找到，或该时段没有数据');
			return found;
		},
	};
}

/** What a report says of the data as they are; null where there is nothing. */
async function reported<Query extends z.ZodMiniObject, Schema extends z.ZodMiniType>(
	{ query, report, deadline, periods }: Definition<Query, Schema>,
	{ visible, read, ensure }: Context,
	raw: Record<string, string>,
): Promise<z.output<Schema> | null> {
	const parsed = parseQuery(query, raw);
	for (const period of periods?.(parsed) ?? []) await ensure(period);
	const region = 'region' in parsed && typeof parsed.region === 'string' ? parsed.region : undefined;
	return read(async (db) => {
		await assertKnown(db, region);
		return report(db, visible, parsed);
	}, deadline);
}
