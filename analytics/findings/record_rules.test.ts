import { expect, test } from 'vitest';
import { recordRules } from './record_rules.ts';

test('每条规则有中文名称、严重程度、原因和出处，严重的在前', () => {
	const rules = recordRules();
	expect(rules.length).toBeGreaterThanOrEqual(27);
	for (const { title, reason, source } of rules)
		for (const text of [title, reason, source]) expect(text).toMatch(/\p{Script=Han}/u);
	const order = rules.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
	expect(order).toEqual(order.toSorted());
	expect(rules.map(({ place }) => place)).toEqual(rules.map((_, index) => index));
});

test('要看到数据截止的只有超期未反馈、超时限兑付', () => {
	const ahead = recordRules().filter(({ looksAhead }) => looksAhead);
	expect(ahead.map(({ id }) => id).toSorted()).toEqual(['answer_overdue', 'paid_late']);
});
