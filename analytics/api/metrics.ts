import type { RequestHandler } from 'express';
import type { Jobs } from '../jobs.ts';
import type { Readers } from './readers.ts';

const bounds = [0.01, 0.05, 0.1, 0.3, 1, 3, 10];

type Series = { count: number; sum: number; buckets: number[] };

/** Requests by route, method and status, with how long they took. */
export type Metrics = { observe: RequestHandler; text(jobs: Jobs, readers: Readers): string };

/** Counts requests; a route is named by its pattern, so that no key or file name becomes a label. */
export function makeMetrics(): Metrics {
	const series = new Map<string, Series>();
	return {
		observe(request, response, next) {
			const started = performance.now();
			response.once('close', () => {
				const route = typeof request.route?.path === 'string' ? request.route.path : 'other';
				const labels = `route="${route}",method="${request.method}",status="${response.statusCode}"`;
				add(series, labels, (performance.now() - started) / 1000);
			});
			next();
		},
		text: (jobs, readers) => [...requestLines(series), ...jobLines(jobs), ...readerLines(readers), ''].join('\n'),
	};
}

function add(series: Map<string, Series>, labels: string, seconds: number): void {
	const own = series.get(labels) ?? { count: 0, sum: 0, buckets: bounds.map(() => 0) };
	own.count++;
	own.sum += seconds;
	own.buckets = own.buckets.map((count, index) => count + (seconds <= (bounds[index] ?? 0) ? 1 : 0));
	series.set(labels, own);
}

function requestLines(series: Map<string, Series>): string[] {
	const name = 'yikatong_http_request_duration_seconds';
	const lines = [`# HELP ${name} Requests by route, method and status.`, `# TYPE ${name} histogram`];
	for (const [labels, { count, sum, buckets }] of series) {
		buckets.forEach((within, index) => lines.push(`${name}_bucket{${labels},le="${bounds[index]}"} ${within}`));
		lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`);
		lines.push(`${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${count}`);
	}
	return lines;
}

function jobLines(jobs: Jobs): string[] {
	const name = 'yikatong_jobs';
	const counts = [...jobs.counts()].map(([state, count]) => `${name}{state="${state}"} ${count}`);
	return [`# HELP ${name} Jobs of this process by state.`, `# TYPE ${name} gauge`, ...counts];
}

function readerLines(readers: Readers): string[] {
	const name = 'yikatong_readers_running';
	return [`# HELP ${name} Questions at work in the database.`, `# TYPE ${name} gauge`, `${name} ${readers.running()}`];
}
