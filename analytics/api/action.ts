import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { parametersOf } from './parameters.ts';
import { parseQuery } from './query.ts';

/** Anything the API does besides answering questions: its address, and for the OpenAPI document what goes in and out. */
export type Action = {
	method: 'get' | 'post' | 'put';
	path: string;
	summary: string;
	query: z.ZodObject;
	/** What is sent: JSON of this schema, or a file. */
	body?: z.ZodType | 'file';
	status: number;
	/** What comes back: JSON of this schema, or text of this media type. */
	answer: z.ZodType | string;
	handlers: RequestHandler[];
};

type Definition<Query extends z.ZodObject> = Omit<Action, 'handlers' | 'query'> & {
	query: Query;
	before?: RequestHandler[];
	handle(query: z.output<Query>, request: Request, response: Response): Promise<void> | void;
};

/** An action whose parameters are parsed before it is asked. */
export function action<Query extends z.ZodObject>({ before = [], handle, ...definition }: Definition<Query>): Action {
	const handler: RequestHandler = async (request, response) => {
		await handle(parseQuery(definition.query, parametersOf(request)), request, response);
	};
	return { ...definition, handlers: [...before, handler] };
}
