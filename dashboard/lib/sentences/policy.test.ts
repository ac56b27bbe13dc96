import { expect, test } from 'vitest';
import type { PolicyList } from '#contract';
import { policyReminder, policySentence } from './policy.ts';

const list: PolicyList = {
	...{ month: '2023-10', scope: 'ytd', at: '2023-11-01T00:00:00+08:00', year: 2023, hasList: true, hasLast: false },
	...{ paid: 3, unpaid: 1, unlisted: 2, numerator: 3, denominator: 4, rows: [], changes: [], dates: [] },
};
const text = (changes: Partial<PolicyList>) =>
	policySentence({ ...list, ...changes })
		.map((phrase) => phrase.text)
		.join('');

test('一句话：应纳尽纳率、清单上几个、发放了几个、几个已发未列', () => {
	expect(text({})).toBe('1至10月应纳尽纳率75%：清单上4个项目，发放了3个；2个项目已发未列。');
	expect(text({ unlisted: 0 })).toBe('1至10月应纳尽纳率75%：清单上4个项目，发放了3个；发放的都在清单上。');
	expect(text({ hasList: false })).toBe('没有载入2023年补贴政策清单，不判断应纳尽纳。');
});

test('提醒：还有几天、几个工作日；过了的、不知道工作日的不写', () => {
	const date = { id: 'filing', day: '2023-12-20', daysLeft: 5, workingDaysLeft: 3 } as const;
	expect(policyReminder(date)).toBe('12月20日前报省财政厅备案：还有5天（3个工作日）');
	expect(policyReminder({ ...date, workingDaysLeft: null })).toBe('12月20日前报省财政厅备案：还有5天');
	expect(policyReminder({ ...date, daysLeft: -1 })).toBe('12月20日前报省财政厅备案：今年的已过');
});
