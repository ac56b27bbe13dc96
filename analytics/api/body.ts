import type { Request } from 'express';
import * as z from 'zod/mini';
import { Refusal } from '../refusal.ts';

const names: Record<string, string> = {
	headers: '列名',
	units: '单位',
	words: '用语',
	reasons: '失败原因',
	weights: '权重',
	tenths: '服务评分',
};

/** The JSON body of a request. Refuses one of another shape, and says which part and entry are wrong. */
export function bodyOf<Schema extends z.ZodMiniType>(schema: Schema, request: Request): z.output<Schema> {
	const parsed = z.safeParse(schema, request.body);
	if (parsed.success) return parsed.data;
	const path = parsed.error.issues[0]?.path ?? [];
	const part = path.map((key) => names[String(key)]).find((name) => name !== undefined);
	const place = path.find((key) => typeof key === 'number');
	const where = part === undefined ? '' : `：${part}${place === undefined ? '' : `第${place + 1}条`}`;
	throw new Refusal(400, `内容不正确${where}，请核对后再试`);
}
