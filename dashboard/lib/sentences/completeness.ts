import type { Completeness, Gap } from '#contract';
import { monthNumber, printMonth } from '#lib/dates.ts';
import { printCount } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “内黄县（丙商业银行）已拨款的2张发放单没有任何银行反馈”; without a unit, the bare fact. */
export function gapText({ region, bank, detail }: Gap): string {
	return `${region?.name ?? ''}${bank ? `（${bank.name}）` : ''}${detail}`;
}

/** What keeps the month from being ranked. */
export function blocking({ gaps }: Completeness): Gap[] {
	return gaps.filter((gap) => gap.isBlocking);
}

/** “10月数据已到齐，可以排名：11个单位、199张发放单、…。” or “10月数据没有到齐，暂不宜排名：…。” */
export function completenessSentence(found: Completeness): Phrase[] {
	const month = printMonth(found.month);
	const { units, slips, payments } = found.totals;
	const hints = found.gaps.length - blocking(found).length;
	const more = hints > 0 ? `另有${printCount(hints)}处提示，不影响排名。` : '';
	if (slips === 0) return [say(month), stress('还没有数据'), say('，不能排名：各单位本月都没有发放单。')];
	if (!found.isComplete)
		return [say(`${month}数据`), stress('没有到齐，暂不宜排名'), say(`：${missing(found)}。${more}`)];
	return [
		say(`${month}数据`),
		stress('已到齐，可以排名'),
		say(
			`：${units}个单位的${printCount(slips)}张发放单都有明细，应有反馈的都有，共${printCount(payments)}条明细。${more}`,
		),
	];
}

/** What the strip of other pages says while the month is not complete. */
export function incompleteNote(found: Completeness): string {
	return `${monthNumber(found.month)}月数据没有到齐，名次和数字可能变动：${missing(found)}。`;
}

/** The first three things that are missing, and how many there are. */
function missing(found: Completeness): string {
	const all = blocking(found);
	const first = all.slice(0, 3).map(gapText).join('；');
	return all.length > 3 ? `${first}；等${all.length}处` : first;
}
