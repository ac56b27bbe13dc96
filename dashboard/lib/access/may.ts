import type { SessionState } from '#contract';

/** Whether the reader's role has an act, named as method and route as in the matrix of roles; without accounts everything is allowed. */
export function may({ acts }: Pick<SessionState, 'acts'>, act: string): boolean {
	return acts === null || acts.includes(act);
}
