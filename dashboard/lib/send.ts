import { csrfHeader, Problem } from '#contract';
import { askProof } from '#lib/access/proof.ts';

/** What only a page of this session knows; it stands in the page's head. */
export function csrf(): Record<string, string> {
	const token = document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '';
	return token === '' ? {} : { [csrfHeader]: token };
}

/**
 * Sends something that changes something; null where the connection broke. Where the password is wanted again, it is
 * asked for and the same is sent once more; where the session has ended, the login page opens.
 */
export async function send(path: string, init: RequestInit & { method: string }): Promise<Response | null> {
	const once = () => fetch(path, { ...init, headers: { ...init.headers, ...csrf() } }).catch(() => null);
	const response = await once();
	if (response === null || (response.status !== 401 && response.status !== 403)) return response;
	const problem = Problem.safeParse(
		await response
			.clone()
			.json()
			.catch(() => null),
	);
	const code = problem.success ? problem.data.code : undefined;
	if (code === 'step-up' && (await askProof())) return once();
	if (code === 'login') location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
	return response;
}

/** The sentence of a refusal. */
export async function refusalOf(response: Response | null, otherwise = '服务暂时不可用，稍后再试。'): Promise<string> {
	if (response === null) return '连接中断，稍后再试。';
	const problem = Problem.safeParse(await response.json().catch(() => null));
	return problem.success ? problem.data.detail : otherwise;
}
