import { measureName, type NoticeClaim, printCount } from '../contract/index.ts';
import type { AskedClaim } from './asked.ts';
import type { Told } from './verdicts.ts';

/** Why nothing is said of a unit that the data don't know. */
export const unknownUnit = ({ name }: { name: string }) => `“${name}”不是单位表中的单位，没有核对`;

const scopeNames = { month: '当月', ytd: '累计' } as const;

/** What is right where a claim is wrong: the unit it should have, whose figure it is, which units it is true of. */
export function noteOf(claim: AskedClaim, told: Told | undefined, unnamed: string[]): string {
	if (claim.hindrance !== null) return claim.hindrance;
	if (!told || told.verdict === 'unverifiable') return missing(claim);
	const sentences = [reason(claim, told), ...(unnamed.length > 0 ? [`未列出的还有${unnamed.join('、')}`] : [])];
	return sentences.filter((sentence) => sentence !== '').join('；');
}

function missing({ kind, indicator, region, against }: AskedClaim): string {
	if (indicator !== null && (region === 'province' || against === 'province'))
		return `没有全省的${measureName(indicator)}，录入上级基准后可核对`;
	if (kind === 'unmet') return '没有该单位的目标任务，登记后可核对';
	return '该时段没有这项数据，没有核对';
}

function reason(claim: AskedClaim, told: Told): string {
	if (told.verdict === 'match') return told.hint === 'measure' ? '文中写“人”，数据中是人次，应为人次' : '';
	if (claim.kind === 'figure') return figureReason(claim, told);
	if (claim.kind === 'gap' || claim.kind === 'cause') return '与数据不符';
	if (claim.kind === 'extreme') return `应为${told.names.join('、') || '无'}`;
	if (claim.kind === 'count') return `应为${printCount(told.found?.numerator ?? 0)}个`;
	if (claim.kind === 'rank') return `应为第${printCount(told.found?.numerator ?? 0)}位`;
	if (claim.kind === 'unmet') return claim.direction === 'met' ? '目标尚未完成' : '目标已经完成';
	return claim.direction === 'below' ? '并不低于' : '并不高于';
}

/** Why a figure is wrong; what is right stands beside it as `computedText`. */
function figureReason({ indicator, scope }: AskedClaim, { hint, ...right }: Told): string {
	if (indicator === null) return '';
	if (hint === 'unit') return '单位写错';
	if (hint === 'measure') return `单位写错：应为${right.rightMeasure === 'paid' ? '人次' : '人'}`;
	if (hint === 'scope' && right.rightScope !== null)
		return `这是${scopeNames[right.rightScope]}的数，不是${scopeNames[scope]}的`;
	return '与数据不符';
}

/** What else in the text speaks against a claim: 同文另写0.3‰. */
export function contradictionNote(others: Pick<NoticeClaim, 'statedText'>[]): string {
	const written = [...new Set(others.map(({ statedText }) => statedText))];
	return written.length === 0 ? '' : `与同文另写的${written.join('、')}矛盾`;
}
