import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Problem } from '../contract/index.ts';
import type { Log } from '../log.ts';
import { AuditFailed } from '../audit/failed.ts';
import { isDamaged, refusalFor } from '../host_fault.ts';
import { Refusal } from '../refusal.ts';

const titles: Record<number, string> = {
	400: '请求有误',
	401: '请先登录',
	403: '不允许',
	404: '未找到',
	405: '不支持的方法',
	406: '不支持的格式',
	409: '冲突',
	411: '缺少长度',
	413: '内容过大',
	410: '已经删除',
	415: '不支持的内容',
	429: '次数过多',
	421: '地址不对',
	500: '程序内部错误',
	503: '暂时不可用',
	507: '磁盘空间不足',
};

/** An instance that DuckDB gave up, or a damaged database: the process has to start anew. */
export function isFatal(fault: unknown): boolean {
	return isDamaged(fault) || (fault instanceof Error && /FATAL|database has been invalidated/i.test(fault.message));
}

/** Who is told: `onRefusal` of everything that is refused, on purpose or not. */
type ProblemOptions = { log: Log; onFatal: () => void; onRefusal?: (refusal: Refusal) => void };

/** The one place where errors become answers: a problem document (RFC 9457) in Chinese, without anything from inside. */
export function problems(options: ProblemOptions): ErrorRequestHandler {
	return (fault: unknown, request, response, _next) => {
		const what = `${request.method} ${request.path}`;
		const refusal = refusalOf(fault) ?? unexpected(fault, what, options.log);
		options.onRefusal?.(refusal);
		if (fault instanceof AuditFailed) options.log(fault.cause, what);
		if (isFatal(fault)) response.once('close', options.onFatal);
		if (response.headersSent) response.destroy();
		else send(response, refusal);
	};
}

/** Nothing answers here. */
export const notFound: RequestHandler = () => {
	throw new Refusal(404, '没有这个地址');
};

function send(response: Response, { status, message, code, retryAfter }: Refusal): void {
	const requestId = String(response.locals.requestId ?? '');
	const problem: Problem = {
		type: 'about:blank',
		title: titles[status] ?? '请求有误',
		status,
		detail: message,
		requestId,
		...(code === undefined ? {} : { code }),
	};
	if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
	response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** What was refused on purpose, or by Express for a request that it can't read. */
function refusalOf(fault: unknown): Refusal | null {
	if (fault instanceof Refusal) return fault;
	if (!(fault instanceof Error) || !('status' in fault) || typeof fault.status !== 'number') return null;
	if (fault.status === 413) return new Refusal(413, '内容过大');
	return fault.status >= 400 && fault.status < 500 ? new Refusal(fault.status, '请求无法识别') : null;
}

function unexpected(fault: unknown, what: string, log: Log): Refusal {
	const id = log(fault, what);
	if (isFatal(fault)) return new Refusal(503, `数据库暂时不可用，服务正在重新启动（编号 ${id}）。请稍后再试。`);
	return refusalFor(fault) ?? new Refusal(500, `程序内部错误，编号 ${id}。请把编号告诉管理员。`);
}
