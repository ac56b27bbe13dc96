import { answerPatterns } from '../sql/typing/answer_patterns.ts';

const parts = new RegExp(answerPatterns.parts, 'gu');

/** A bank's answer with the first character only of each name in it, as `mask_people` of sql/typing makes it. */
export function maskPeople(text: string): string {
	return text.replace(parts, (_, word?: string, before?: string, rest?: string, name?: string) => {
		const [first = ''] = before ?? name ?? '';
		return word ?? `${first}**${rest ?? ''}`;
	});
}
