import type { Cards } from '#contract';
import { printSpan } from '#lib/dates.ts';
import { printCount, printRate } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “全市持有社保卡12,340张，激活率96.2%；10月因未激活失败230人次，因睡眠户失败120人次。” */
export function cardsSentence({ total, month, scope }: Cards): Phrase[] {
	const held =
		total.held === 0
			? [say(`${total.name}没有社保卡状态的数据`)]
			: [say(`${total.name}持有社保卡${printCount(total.held)}张，激活率`), stress(printRate(total, 'percent'))];
	return [
		...held,
		say(`；${printSpan(month, scope)}因未激活失败`),
		stress(`${printCount(total.inactiveFailures)}人次`),
		say('，因睡眠户失败'),
		stress(`${printCount(total.dormantFailures)}人次`),
		say('。'),
	];
}
