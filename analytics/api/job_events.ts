import type { Response } from 'express';
import { isOver, type Job } from '../contract/index.ts';
import type { Jobs } from '../jobs.ts';
import { Refusal } from '../refusal.ts';

const heartbeat = 15_000;

/**
 * A job as server-sent events: how it stands, then every change, until it has ended. Whoever connects again goes on
 * from how it stands then.
 */
export function sendEvents(response: Response, jobs: Jobs, id: string): void {
	const job = jobs.find(id);
	if (!job) throw new Refusal(404, '没有这个任务');
	response.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
	response.write('retry: 2000\n\n');
	const send = (now: Job) => {
		response.write(`data: ${JSON.stringify(now)}\n\n`);
		if (isOver(now)) response.end();
	};
	const stop = jobs.watch(id, send);
	const beat = setInterval(() => response.write(': \n\n'), heartbeat);
	response.once('close', () => (stop(), clearInterval(beat)));
	send(job);
}
