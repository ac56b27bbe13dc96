import { type PolicyDate, type PolicyList, policyName } from '#contract';
import { printDay, printSpan } from '#lib/dates.ts';
import { printCount, printRate } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “1至10月应纳尽纳率98.8%：清单上84个项目，发放了83个；1个项目已发未列。” */
export function policySentence(list: PolicyList): Phrase[] {
	const span = printSpan(list.month, list.scope);
	if (!list.hasList) return [say(`没有载入${list.year}年补贴政策清单，不判断应纳尽纳。`)];
	return [
		say(`${span}应纳尽纳率`),
		stress(printRate(list, 'percent')),
		say(`：清单上${printCount(list.denominator)}个项目，发放了${printCount(list.paid)}个；`),
		...(list.unlisted === 0
			? [say('发放的都在清单上')]
			: [stress(`${printCount(list.unlisted)}个`), say('项目已发未列')]),
		say('。'),
	];
}

/** “12月20日前报省财政厅备案：还有5天（3个工作日）” */
export function policyReminder({ id, day, daysLeft, workingDaysLeft }: PolicyDate): string {
	const head = `${printDay(day)}前${policyName(id)}：`;
	if (daysLeft < 0) return `${head}今年的已过`;
	const working = workingDaysLeft === null ? '' : `（${workingDaysLeft}个工作日）`;
	return `${head}还有${printCount(daysLeft)}天${working}`;
}
