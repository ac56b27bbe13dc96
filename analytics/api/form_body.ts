import type { Request } from 'express';
import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';

/** What a form sent. Refuses one of another shape with the schema's own Chinese sentence on what is wrong first. */
export function formBody<Schema extends z.ZodMiniType>(schema: Schema, request: Request): z.output<Schema> {
	const parsed = z.safeParse(schema, request.body);
	if (parsed.success) return parsed.data;
	const message = parsed.error.issues[0]?.message ?? '';
	throw new Refusal(400, /\p{Script=Han}/u.test(message) ? message : '内容不正确，请刷新页面再填');
}
