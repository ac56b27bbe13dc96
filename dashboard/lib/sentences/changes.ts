import type { Changes, Meta } from '#contract';
import { printMoment, printMonth, printSpan } from '#lib/dates.ts';
import { printCount } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

type Publication = NonNullable<Meta['months'][number]['publication']>;

/** “11月22日09:40发布”; from the second on: “11月22日09:40第2次发布”. */
export function publishedText({ revision, at }: { revision: number; at: string }): string {
	return `${printMoment(at)}${revision > 1 ? `第${revision}次` : ''}发布`;
}

/** State of a month in the month picker: 草稿, 已发布, 已更正. */
export function publicationName(publication: Publication | undefined): string {
	if (publication === undefined) return '草稿';
	return publication.revision > 1 ? '已更正' : '已发布';
}

/** What the top of a page says of a month: 草稿, or when it was published. */
export function publicationText(publication: Publication | undefined): string {
	if (publication === undefined) return '草稿';
	return publication.revision > 1 ? `已更正（第${publication.revision}次发布）` : '已发布';
}

/** “10月发布以后，46笔明细有变动，涉及5个单位；各笔变动之和与数字之差完全相等。” */
export function changesSentence(found: Changes): Phrase[] {
	const when = `${printSpan(found.month, found.scope)}的数字自${publishedText({ revision: found.freeze.revision, at: found.freeze.publishedAt })}以后`;
	const units = found.units.filter(({ isCity }) => !isCity).length;
	if (found.allTotal === 0 && units === 0) return [say(when), stress('没有变动'), say('，实时与发布的相同。')];
	if (found.allTotal === 0)
		return [say(when), stress('没有明细变动'), say(`；${units}个单位的数字或位次因口径、单位表等改变而不同。`)];
	return [
		say(`${when}，`),
		stress(`${printCount(found.allTotal)}笔明细有变动`),
		say(units > 0 ? `，涉及${units}个单位的数字或位次。` : '，单位的数字没有变。'),
		found.isExplained
			? say('各笔变动之和与数字之差完全相等。')
			: stress('各笔变动之和与数字之差不相等，请由管理员重建数据库后再看。'),
	];
}

/** What the page says of a month that is not published. */
export function unpublishedSentence(month: string): Phrase[] {
	return [
		say(`${printMonth(month)}`),
		stress('还没有发布'),
		say('。发布后，数字、排名、口径、所用文件和每笔明细的状态按当时的样子保存，以后的变动在这里逐笔说明。'),
	];
}

/** What the strip of other pages says while live figures differ from published ones. */
export function changedNote(month: string, { revision, at }: Publication): string {
	return `${printMonth(month)}的数字已于${publishedText({ revision, at })}，这里是实时数字，与发布的不同。`;
}
