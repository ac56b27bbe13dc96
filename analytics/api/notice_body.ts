import type { Request } from 'express';
import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';

/** The body of a request about a notice. Refuses what is wrong in it with the schema's own Chinese sentence, and says which paragraph. */
export function noticeBody<Schema extends z.ZodMiniType>(schema: Schema, request: Request): z.output<Schema> {
	const parsed = z.safeParse(schema, request.body);
	if (parsed.success) return parsed.data;
	const [said] = parsed.error.issues.flatMap((issue) => sentences(issue, []));
	if (!said) throw new Refusal(400, '内容不正确，请刷新页面后再试');
	const place = said.path[0] === 'paragraphs' ? said.path[1] : undefined;
	throw new Refusal(400, `${typeof place === 'number' ? `第${place + 1}段：` : ''}${said.message}`);
}

type Said = { path: PropertyKey[]; message: string };

/** What an issue says in Chinese; of a choice, what each of its forms says. */
function sentences(issue: z.core.$ZodIssue, before: PropertyKey[]): Said[] {
	const path = [...before, ...issue.path];
	if (issue.code === 'invalid_union') return issue.errors.flat().flatMap((one) => sentences(one, path));
	return /\p{Script=Han}/u.test(issue.message) ? [{ path, message: issue.message }] : [];
}
