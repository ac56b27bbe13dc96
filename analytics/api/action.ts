import type { Request, RequestHandler, Response } from 'express';
import type * as z from 'zod/mini';
import { parametersOf } from './parameters.ts';
import { plainBody } from './plain_body.ts';
import { parseQuery } from './query.ts';

/** Anything the API does besides answering questions: its address, and for the OpenAPI document what goes in and out. */
export type Action = {
	method: 'get' | 'post' | 'put' | 'patch' | 'delete';
	path: string;
	summary: string;
	query: z.ZodMiniObject;
	/** What is sent: JSON of this schema, or a file. */
	body?: z.ZodMiniType | 'file';
	status: number;
	/** What comes back: JSON of this schema, or text of this media type. */
	answer: z.ZodMiniType | string;
	/** Whether it comes as the other forms of a table too, asked for by `format`. */
	isTabular?: true;
	handlers: RequestHandler[];
};

type Definition<Query extends z.ZodMiniObject> = Omit<Action, 'handlers' | 'query'> & {
	query: Query;
	before?: RequestHandler[];
	handle(query: z.output<Query>, request: Request, response: Response): Promise<void> | void;
};

/** An action whose parameters are parsed before it is asked. */
export function action<Query extends z.ZodMiniObject>({
	before = [],
	handle,
	...definition
}: Definition<Query>): Action {
	const handler: RequestHandler = async (request, response) => {
		await handle(parseQuery(definition.query, parametersOf(request)), request, response);
	};
	return { ...definition, handlers: [...before, plainBody, handler] };
}
