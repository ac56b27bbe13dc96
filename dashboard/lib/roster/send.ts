import { RosterCheck } from '#contract';
import { address } from '#lib/api.ts';
import { refusalOf, send } from '#lib/send.ts';

/** A list to check, and the project of its slips where they are not loaded. */
export type Sent = { file: File; project: string | undefined };

/** What the check found, or why it was refused, in Chinese. */
export async function check(sent: Sent): Promise<{ answer: RosterCheck } | { refusal: string }> {
	const response = await sendOut(sent, 'json');
	if (!response?.ok) return { refusal: await refusalOf(response) };
	return { answer: RosterCheck.parse(await response.json()) };
}

/** The list itself with the conclusions: it is checked once more, since nothing of it was kept. */
export async function resultFile(sent: Sent): Promise<{ file: Blob } | { refusal: string }> {
	const response = await sendOut(sent, 'file');
	return response?.ok ? { file: await response.blob() } : { refusal: await refusalOf(response) };
}

function sendOut({ file, project }: Sent, form: 'json' | 'file'): Promise<Response | null> {
	const headers = { 'content-type': 'application/octet-stream' };
	const path = address('/api/roster-check', { name: file.name, project, form });
	return send(path, { method: 'POST', headers, body: file });
}
