import { measureName, type NoticeClaim, type Verdict } from '#contract';

export const verdictNames: Record<Verdict, string> = { match: '相符', mismatch: '不符', unverifiable: '待核' };
export const verdictTones = { match: 'ok', mismatch: 'bad', unverifiable: 'warn' } as const;

/** What a claim is about, in a few words. */
export function aboutOf({ kind, indicator }: Pick<NoticeClaim, 'kind' | 'indicator'>): string {
	if (indicator !== null) return measureName(indicator);
	return kind === 'cause' ? '原因、进度、滞留' : '看不出指标';
}
