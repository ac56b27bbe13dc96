import type { Verdict } from '#contract';

export const verdictNames: Record<Verdict, string> = { match: '相符', mismatch: '不符', unverifiable: '待核' };
export const verdictTones = { match: 'ok', mismatch: 'bad', unverifiable: 'warn' } as const;
