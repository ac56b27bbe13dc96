import type { Request, RequestHandler } from 'express';
import type { LogFile } from '../log_file.ts';
import { routeOf } from './metrics.ts';

/**
 * A line of the log for each request: its number, who asked, the pattern of the route and what became of it. Never what
 * was asked: addresses and questions hold keys and names (security.md, R46).
 */
export function requestLog(file: LogFile, accountOf: (request: Request) => string | null): RequestHandler {
	return (request, response, next) => {
		const started = performance.now();
		// Log, gauges, time limit, Kit's own stream: more wait for its end than Node expects of one response.
		response.setMaxListeners(20);
		response.once('close', () => {
			file.write({
				...{ level: response.statusCode < 500 ? 'info' : 'error', event: 'request' },
				id: String(response.locals.requestId),
				...{ method: request.method, route: routeOf(request), status: response.statusCode },
				...{ ms: Math.round(performance.now() - started), account: accountOf(request) },
				...(response.writableFinished ? {} : { cut: true }),
			});
		});
		next();
	};
}
