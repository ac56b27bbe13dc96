import type { MeasureId } from '../contract/index.ts';
import type { Named, Said } from './sentence.ts';
import { statedOf } from './stated.ts';
import type { Token, Written } from './token.ts';

/** A measure; `isStillOpen`: of what is told as 尚有, which is of the year so far unless the sentence says 当月. */
export type NamedHere = Named & { isStillOpen?: boolean };

/** Why a part is not checked: 占31.2%, 其中最后5个工作日2.7万人次. */
export const partial = '说的是其中一部分，没有核对';

/** Before a number that is a part of a figure, or of what a reason holds. */
const part =
	/占(?!比)[^,，;；]*$|因[^,，;；]*的有$|最后\d+个工作日[^,，;；]*$|原因[为是]?:.*$|超过\d+个工作日.*$|(?:增[加长]|提高|上升|下降|减少|回落)[^,，;；]*$/;

/** What a number is of where only the words around it say so. */
const around: readonly (readonly [RegExp, MeasureId])[] = [
	[/^(?:已经?)?(?:发放)?失败[^,，;；。]{0,6}(?:没有|未)办结|^(?:失败)?遗留/, 'outstanding'],
	[/^[^,，;；。]{0,8}(?:没有|未|尚未)反馈/, 'pending'],
];

/**
 * The measure that a number is of: the one named before it in the sentence, what the words around it say, the one named
 * next. A number of 人次 that nothing names is of 发放人次 only right after 发放 or 补贴.
 */
export function namedFor(
	token: Written,
	{ said, words, text }: { said: Said; words: readonly Token[]; text: string },
): NamedHere | null | 'part' {
	const before = sentenceBefore(text, token.from);
	if (part.test(before)) return 'part';
	const isOpen = /尚有|尚未办结|(?:没有|未)办结的记录/.test(before) && !/当月|本月/.test(before);
	const known = around.find(([after]) => after.test(text.slice(token.to, token.to + 24)));
	if (known && token.unit === '人次') {
		return { measure: known[1], isLoose: false, isStillOpen: isOpen };
	}
	if (said.named !== null && statedOf(token, said.named) !== null)
		return openMeasures.includes(said.named.measure) ? { ...said.named, isStillOpen: isOpen } : said.named;
	const next = words.find((word) => word.from >= token.to && (word.kind === 'measure' || word.kind === 'end'));
	const isRate = token.unit === '%' || token.unit === '‰';
	if (isRate && next?.kind === 'measure') return { measure: next.measure, isLoose: next.isLoose };
	if (isRate && said.named === null && said.carried !== null) return said.carried;
	const isCount = token.unit === '人次' || token.unit === '人';
	return isCount && said.named === null && !/(?:发放|补贴|惠及|代发)(?:了|约)?(?:[\d.,]+[万亿]?元、)?$/.test(before)
		? 'part'
		: said.named;
}

const openMeasures: readonly MeasureId[] = ['outstanding', 'pending'];

/** The sentence up to a place. */
export function sentenceBefore(text: string, at: number): string {
	return text.slice(text.lastIndexOf('。', at - 1) + 1, at);
}
