import type { RequestHandler } from 'express';
import type { Jobs } from '../jobs.ts';
import { Refusal } from '../refusal.ts';
import { secretHeader } from '../server_file.ts';
import type { Action } from './action.ts';
import { knowsSecret } from './guard.ts';
import type { Metrics } from './metrics.ts';
import type { Readers } from './readers.ts';

type Place = { jobs: Jobs; readers: Readers; metrics: Metrics; secret: string; document: Record<string, unknown> };

/** What those who run the server ask: is it well, what does it do, what does it offer. */
export function operation(place: Place): Pick<Action, 'method' | 'path' | 'handlers'>[] {
	const { jobs, readers, metrics, document } = place;
	const get = (path: string, handler: RequestHandler) => ({ method: 'get' as const, path, handlers: [handler] });
	return [
		get('/healthz', health(place)),
		get('/metrics', (_request, response) => {
			response.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text(jobs, readers));
		}),
		get('/api/openapi.json', (_request, response) => {
			response.json(document);
		}),
	];
}

/** Well is who can read the database. A secret that is shown must be this data folder's. */
function health({ readers, secret }: Place): RequestHandler {
	return async (request, response) => {
		if (request.get(secretHeader) !== undefined && !knowsSecret(request, secret))
			throw new Refusal(403, '不是这个数据目录的服务');
		const [row] = await readers.read((db) => db.rows('select count(*)::integer as periods from figure_period'));
		response.set('Cache-Control', 'no-store').json({ status: 'ok', periods: row?.periods });
	};
}
