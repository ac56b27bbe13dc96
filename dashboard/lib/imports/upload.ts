import { Job, Problem } from '#contract';
import { address } from '#lib/api.ts';

/** A file on its way: what is known of it at the moment. */
export type Upload = { name: string; job: Job | null; error: string | null };

/** Sends a file and follows its job to the end; every news goes to `report`. A refusal is a message, not an exception. */
export async function upload(file: File, report: (news: Upload) => void): Promise<void> {
	report({ name: file.name, job: null, error: null });
	const response = await fetch(address('/api/imports', { name: file.name }), { method: 'POST', body: file });
	if (!response.ok) return report({ name: file.name, job: null, error: await refusal(response) });
	const job = Job.parse(await response.json());
	report({ name: file.name, job, error: null });
	if (!isOver(job)) await follow(job, (news) => report({ name: file.name, job: news, error: null }));
}

/** True when nothing more will come. */
export function isOver(job: Job): boolean {
	return job.state === 'done' || job.state === 'failed';
}

async function refusal(response: Response): Promise<string> {
	const problem = Problem.safeParse(await response.json().catch(() => null));
	return problem.success ? problem.data.detail : '上传没有成功，稍后再试。';
}

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
