import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';

/**
 * The parameters of an address, one value each. Refuses a parameter that comes twice, and control characters.
 */
export function queryOf(search: URLSearchParams): Record<string, string> {
	const raw = new Map<string, string>();
	for (const [name, value] of search) {
		if (raw.has(name)) throw new Refusal(400, `参数 ${shown(name)} 出现了两次`);
		if (/\p{Cc}/u.test(name + value)) throw new Refusal(400, '参数中有不能识别的字符');
		raw.set(name, value);
	}
	return Object.fromEntries(raw);
}

/** Parses parameters with a schema; refuses with one Chinese sentence that names the parameter. */
export function parseQuery<Query extends z.ZodMiniObject>(schema: Query, raw: Record<string, string>): z.output<Query> {
	const unknown = Object.keys(raw).find((name) => !Object.hasOwn(schema.shape, name));
	if (unknown !== undefined) throw new Refusal(400, `没有参数 ${shown(unknown)}；可用的参数：${known(schema)}`);
	const parsed = z.safeParse(schema, raw, { error: sentence });
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new Refusal(400, `参数 ${String(issue?.path[0] ?? '')}：${issue?.message ?? '不正确'}`);
}

function known(schema: z.ZodMiniObject): string {
	return Object.keys(schema.shape).join('、') || '无';
}

/** What is said of a name that anybody may have written. */
function shown(name: string): string {
	return name.slice(0, 40);
}

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Schemas that have a message of their own keep it. */
function sentence(issue: Issue): string {
	if (issue.code === 'invalid_type') return issue.input === undefined ? '缺少' : '应为整数';
	if (issue.code === 'invalid_value') return `只能是 ${issue.values.join('、')} 之一`;
	if (issue.code === 'too_small') return issue.origin === 'string' ? '不能为空' : `不能小于 ${issue.minimum}`;
	if (issue.code === 'too_big')
		return issue.origin === 'string' ? `不能超过 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`;
	return '格式不正确';
}
