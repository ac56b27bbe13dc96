import type { RequestHandler } from 'express';
import { Refusal } from '../refusal.ts';

const deepest = 10;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses a JSON body that is nested deeper than ten, or names what objects are made of (security.md, R41). */
export const plainBody: RequestHandler = (request, _response, next) => {
	const body: unknown = request.body;
	if (!Buffer.isBuffer(body)) assertPlain(body, 1);
	next();
};

function assertPlain(value: unknown, depth: number): void {
	if (typeof value !== 'object' || value === null) return;
	if (depth > deepest) throw new Refusal(400, `内容嵌套超过${deepest}层`);
	for (const [name, part] of Object.entries(value)) {
		if (forbidden.has(name)) throw new Refusal(400, `内容中不能有名为 ${name} 的项`);
		assertPlain(part, depth + 1);
	}
}
