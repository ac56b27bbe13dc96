import { NoticeCheck, Problem } from '#contract';
import { address } from '#lib/api.ts';

/** What is checked: a pasted text or a file; the month where it is given. */
export type Sent = { body: string | File; month: string | undefined };

/** What the check found, or why it was refused, in Chinese. */
export async function check(sent: Sent): Promise<{ answer: NoticeCheck } | { refusal: string }> {
	const response = await send(sent, 'json');
	if (!response?.ok) return { refusal: await refusalOf(response) };
	return { answer: NoticeCheck.parse(await response.json()) };
}

/** The same as a DOCX with comments. */
export async function checkedDocx(sent: Sent): Promise<{ file: Blob } | { refusal: string }> {
	const response = await send(sent, 'docx');
	return response?.ok ? { file: await response.blob() } : { refusal: await refusalOf(response) };
}

function send({ body, month }: Sent, form: 'json' | 'docx'): Promise<Response | null> {
	const headers = { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/octet-stream' };
	return fetch(address('/api/notices/check', { month, form }), { method: 'POST', headers, body }).catch(() => null);
}

async function refusalOf(response: Response | null): Promise<string> {
	if (response === null) return '连接中断，稍后再试。';
	const problem = Problem.safeParse(await response.json().catch(() => null));
	return problem.success ? problem.data.detail : '服务暂时不可用，稍后再试。';
}
