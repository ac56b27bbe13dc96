import { expect, test } from 'vitest';
import { movementText } from './movements.ts';

test('从什么状态到什么状态', () => {
	const one = { records: 1204, amount: 1 };
	expect(
		movementText([
			{ ...one, fromState: 'pending', toState: 'paid' },
			{ ...one, fromState: null, toState: 'pending' },
			{ ...one, fromState: 'paid', toState: null },
			{ ...one, fromState: 'paid', toState: 'paid' },
		]),
	).toBe(
		'待反馈变为成功1,204笔；新计入（待反馈）1,204笔；不再计入（原为成功）1,204笔；状态未变（成功），金额、推送等有变1,204笔',
	);
});
