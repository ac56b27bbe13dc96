import { type CheckedData, NoticeCheck, Problem } from '#contract';
import { address } from '#lib/api.ts';
import { send } from '#lib/send.ts';

/** What is checked: a pasted text or a file; month and cut-off where they are given; what a published month is held against. */
export type Sent = { body: string | File; month: string | undefined; at?: string | undefined; data: CheckedData };

/** What the check found, or why it was refused, in Chinese. */
export async function check(sent: Sent): Promise<{ answer: NoticeCheck } | { refusal: string }> {
	const response = await sendOut(sent, 'json');
	if (!response?.ok) return { refusal: await refusalOf(response) };
	return { answer: NoticeCheck.parse(await response.json()) };
}

/** The same as a DOCX with comments. */
export async function checkedDocx(sent: Sent): Promise<{ file: Blob } | { refusal: string }> {
	const response = await sendOut(sent, 'docx');
	return response?.ok ? { file: await response.blob() } : { refusal: await refusalOf(response) };
}

function sendOut({ body, month, at, data }: Sent, form: 'json' | 'docx'): Promise<Response | null> {
	const headers = { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/octet-stream' };
	return send(address('/api/notices/check', { month, at, form, data }), { method: 'POST', headers, body });
}

async function refusalOf(response: Response | null): Promise<string> {
	if (response === null) return '连接中断，稍后再试。';
	const problem = Problem.safeParse(await response.json().catch(() => null));
	return problem.success ? problem.data.detail : '服务暂时不可用，稍后再试。';
}
