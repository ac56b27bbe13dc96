import type { RequestHandler } from 'express';
import * as z from 'zod/mini';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Jobs } from '../jobs.ts';
import type { Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { secretHeader } from '../server_file.ts';
import type { Action } from './action.ts';
import { knowsSecret, ownMachine } from './guard.ts';
import { parametersOf } from './parameters.ts';
import { parseQuery } from './query.ts';
import { healthOf } from './health.ts';
import type { Metrics } from './metrics.ts';
import { gauges } from './gauges.ts';
import type { Readers } from './readers.ts';

type Place = {
	jobs: Jobs;
	readers: Readers;
	metrics: Metrics;
	state: DatabaseSync;
	root: string;
	secret: string;
	now: () => Date;
	log: Log;
	certificateUntil: Date | null;
	document: Record<string, unknown>;
};

/** What those who run the server ask, on its own machine: is it well, what does it do. And what does it offer. */
export function operation(place: Place): Pick<Action, 'method' | 'path' | 'handlers'>[] {
	const { metrics, document, secret } = place;
	const own = ownMachine(secret);
	const get = (path: string, ...handlers: RequestHandler[]) => {
		return { method: 'get' as const, path, handlers: [noQuery, ...handlers] };
	};
	return [
		get('/healthz', own, health(place)),
		get('/metrics', own, async (_request, response) => {
			const text = [...metrics.lines(), ...(await gauges(place)), ''].join('\n');
			response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8').send(text);
		}),
		get('/api/openapi.json', (_request, response) => {
			response.json(document);
		}),
	];
}

const noQuery: RequestHandler = (request, _response, next) => {
	parseQuery(z.object({}), parametersOf(request));
	next();
};

/** A secret that is shown must be this data folder's: so a command knows whose server it has found. */
function health(place: Place): RequestHandler {
	return async (request, response) => {
		if (request.get(secretHeader) !== undefined && !knowsSecret(request, place.secret))
			throw new Refusal(403, '不是这个数据目录的服务');
		const found = await healthOf(place);
		response
			.status(found.status === 'ok' ? 200 : 503)
			.set('Cache-Control', 'no-store')
			.json(found);
	};
}
