import { isOver, Job } from '#contract';

/** Follows a job by server-sent events; where the connection is cut, by asking every second. */
export function follow(job: Job, report: (job: Job) => void): Promise<void> {
	return new Promise((resolve) => {
		const events = new EventSource(`${job.address}/events`);
		events.onmessage = ({ data }) => {
			const news = Job.parse(JSON.parse(String(data)));
			report(news);
			if (!isOver(news)) return;
			events.close();
			resolve();
		};
		events.onerror = () => {
			events.close();
			resolve(poll(job, report));
		};
	});
}

async function poll(job: Job, report: (job: Job) => void): Promise<void> {
	for (;;) {
		const response = await fetch(job.address);
		if (response.ok) {
			const news = Job.parse(await response.json());
			report(news);
			if (isOver(news)) return;
		}
		await new Promise((resolve) => setTimeout(resolve, 1000));
	}
}
