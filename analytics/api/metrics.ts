import type { RequestHandler } from 'express';

const bounds = [0.01, 0.05, 0.1, 0.3, 1, 3, 10];

type Series = { count: number; sum: number; buckets: number[] };

/** Requests by route, method and class of status, with how long they took; `lines` for Prometheus. */
export type Metrics = { observe: RequestHandler; lines(): string[] };

/** Counts requests; a route is named by its pattern, so that no key or file name becomes a label. */
export function makeMetrics(): Metrics {
	const series = new Map<string, Series>();
	return {
		observe(request, response, next) {
			const started = performance.now();
			response.once('close', () => {
				const status = `${Math.floor(response.statusCode / 100)}xx`;
				const labels = `route="${routeOf(request)}",method="${request.method}",status="${status}"`;
				add(series, labels, (performance.now() - started) / 1000);
			});
			next();
		},
		lines: () => requestLines(series),
	};
}

/** The pattern of the route that has answered; `other` for pages and what nobody knows. */
export function routeOf({ route }: { route?: { path?: unknown } }): string {
	return typeof route?.path === 'string' ? route.path : 'other';
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
	const lines = [`# HELP ${name} Requests by route, method and class of status.`, `# TYPE ${name} histogram`];
	for (const [labels, { count, sum, buckets }] of series) {
		buckets.forEach((within, index) => lines.push(`${name}_bucket{${labels},le="${bounds[index]}"} ${within}`));
		lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`);
		lines.push(`${name}_sum{${labels}} ${sum}`, `${name}_count{${labels}} ${count}`);
	}
	return lines;
}
