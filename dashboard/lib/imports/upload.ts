import { Job, JobList, Problem } from '#contract';
import { address, get } from '#lib/api.ts';
import { csrf, send as sendOut } from '#lib/send.ts';

/** A file on its way to the server; `error` says why it did not take it. */
export type Sending = {
	key: number;
	file: File;
	/** Bytes that have gone out. */
	sent: number;
	state: 'queued' | 'sending' | 'refused';
	error: string | null;
	/** Aborted: nothing of it stays. */
	abort: AbortController;
};

const broken = '连接中断。再传一次即可，已载入的内容不会重复。';

/**
 * Sends a file; `progress` hears of every piece. Gives the job, a sentence where the server refused, or null when it
 * was aborted. XMLHttpRequest, since `fetch` does not say how much has gone out.
 */
export function send({ file, abort }: Sending, progress: (sent: number) => void): Promise<Job | string | null> {
	const request = new XMLHttpRequest();
	abort.signal.addEventListener('abort', () => request.abort());
	return new Promise((resolve) => {
		request.upload.onprogress = ({ loaded }) => progress(loaded);
		request.onload = () => resolve(answerOf(request));
		request.onerror = () => resolve(broken);
		request.onabort = () => resolve(null);
		request.open('POST', address('/api/imports', { name: file.name }));
		for (const [name, value] of Object.entries(csrf())) request.setRequestHeader(name, value);
		request.send(file);
	});
}

function answerOf({ status, responseText }: XMLHttpRequest): Job | string {
	const answer = parsed(responseText);
	if (status === 202) return Job.parse(answer);
	const problem = Problem.safeParse(answer);
	return problem.success ? problem.data.detail : '上传没有成功，稍后再试。';
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** The jobs that wait or run, and the last that have ended: the server knows them, whatever became of the page. */
export function recentJobs(fetch: typeof globalThis.fetch): Promise<JobList> {
	return get(fetch, '/api/jobs', JobList, { limit: 5 });
}

/** Asks the server to end a job early; gives how it stands. */
export async function cancel(job: Job): Promise<Job> {
	const response = await sendOut(job.address, { method: 'DELETE' });
	return response?.ok ? Job.parse(await response.json()) : job;
}
