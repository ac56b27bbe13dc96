import * as z from 'zod/mini';
import { Refusal } from '../analytics/refusal.ts';

/** An option of a command: whether it takes a value (and what the help calls it), and its Chinese explanation. */
export type Option = { value?: string; hint: string };

/** What a command is given: what stands on the command line, still unparsed. */
export type Given = {
	root: string;
	json: boolean;
	operands: string[];
	options: Record<string, string | boolean | undefined>;
};

/** A command of the command line. `run` gives the exit status: 0 done, 1 done but something was rejected. */
export type Command = {
	/** What follows `yikatong NAME` in the help. */
	usage: string;
	/** Chinese, a few sentences. */
	about: string;
	options: Record<string, Option>;
	/** Whether operands (paths) are taken. */
	takesOperands?: boolean;
	run(given: Given): Promise<number>;
};

/** Wrong usage: exit status 2. */
export function misused(sentence: string): Refusal {
	return new Refusal(400, sentence);
}

/** Parses a command's options; refuses with one Chinese sentence that names the option. */
export function parseOptions<Schema extends z.ZodMiniObject>(
	schema: Schema,
	options: Given['options'],
): z.output<Schema> {
	const parsed = z.safeParse(schema, options, { error: sentence });
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw misused(`选项 --${String(issue?.path[0] ?? '')} ${issue?.message ?? '不正确'}`);
}

function sentence(issue: Parameters<z.core.$ZodErrorMap>[0]): string {
	if (issue.code === 'invalid_type') return issue.input === undefined ? '不能省略' : '应为数字';
	if (issue.code === 'invalid_value') return `只能是 ${issue.values.join('、')} 之一`;
	if (issue.code === 'too_small') return issue.origin === 'string' ? '不能为空' : `不能小于 ${issue.minimum}`;
	if (issue.code === 'too_big') return `不能大于 ${issue.maximum}`;
	return '写法不正确';
}
