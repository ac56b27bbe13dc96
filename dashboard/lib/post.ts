import { Problem } from '#contract';
import { send } from '#lib/send.ts';
import type * as z from 'zod/mini';

/** What the API answers to what is sent, or why it refuses, in Chinese. */
export type Posted<Answer> = { answer: Answer } | { refusal: string };

/** Sends JSON and parses the answer with the contract. A refusal, and a broken connection, are a sentence. */
export async function post<Schema extends z.ZodMiniType>(
	path: string,
	schema: Schema,
	body: unknown,
): Promise<Posted<z.infer<Schema>>> {
	const headers = { 'content-type': 'application/json' };
	const response = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
	if (response === null) return { refusal: '连接中断，稍后再试。' };
	const said: unknown = await response.json().catch(() => null);
	if (response.ok) return { answer: schema.parse(said) };
	const problem = Problem.safeParse(said);
	return { refusal: problem.success ? problem.data.detail : '服务暂时不可用，稍后再试。' };
}
