import { expect, test } from 'vitest';
import { whenOf } from './when.ts';

test('文中的月份和截止时点：月末24点、某日几点几分；没有写时点的，到当天24点', () => {
	const cutOff = (words: string) => whenOf([`2023年10月份通报`, `数据${words}，下同。`]);
	expect(cutOff('截至2023年10月31日24点')).toEqual({ month: '2023-10', at: '2023-11-01T00:00:00' });
	expect(cutOff('截至10月25日9点30分')).toEqual({ month: '2023-10', at: '2023-10-25T09:30:00' });
	expect(cutOff('截止10月25日9时')).toEqual({ month: '2023-10', at: '2023-10-25T09:00:00' });
	expect(cutOff('截至10月25日')).toEqual({ month: '2023-10', at: '2023-10-26T00:00:00' });
	expect(cutOff('').at).toBeNull();
});
