import { type NoticeCheck, type NoticeClaim, printCount } from '../contract/index.ts';
import type { Comment } from './docx_comment.ts';

/** What is written at the places of a checked text: of what is wrong, not checkable, or right with a remark. */
export function remarks({ claims }: NoticeCheck): Comment[] {
	const told = claims.filter(({ verdict, note }) => verdict !== 'match' || note !== '');
	const byPlace = Map.groupBy(told, ({ place: { paragraph, start, end } }) => `${paragraph} ${start} ${end}`);
	return [...byPlace.values()].flatMap((group) => {
		const [first] = group;
		return first ? [{ ...first.place, text: group.map(remark).join('\n') }] : [];
	});
}

const words = { match: '相符', mismatch: '不符', unverifiable: '待核' } as const;

/** 不符：全市，文中写0.3%，系统算0.3‰（2,210÷7,450,184）。单位写错. */
function remark({ verdict, regionName, statedText, computedText, value, note }: NoticeClaim): string {
	const parts =
		value && value.denominator > 1 ? `（${printCount(value.numerator)}÷${printCount(value.denominator)}）` : '';
	const computed = computedText === '' ? '' : `，系统算${computedText}${parts}`;
	return `${words[verdict]}：${regionName}，文中写${statedText}${computed}。${note}`;
}
