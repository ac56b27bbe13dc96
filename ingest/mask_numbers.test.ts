import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskNumbers } from './mask_numbers.ts';

test.each([
	['卡号6217000010012345677已换', '卡号***************5677已换'],
	['证件419900199001011233、11010519491231002X', '证件****************33、****************2X'],
	['手机 138 0013 8000', '手机 *********8000'],
	['６２１７０００１００１２３４５６７７', '****************７７'],
	['2023-10-31 发放1234元，批次202310', '2023-10-31 发放1234元，批次202310'],
])('R27 %s → %s', (text, masked) => expect(maskNumbers(text)).toBe(masked));

const part = fc.oneof(
	fc.string({ unit: fc.constantFrom(...'0123456789０８９'), minLength: 1, maxLength: 24 }),
	fc.constantFrom('X', 'x', 'Ｘ', ' ', '-', '　', '张三', '，', '*', '2023-10-31', '419900199001011233', '\n'),
);

test('P10 任何文字：没有七位以上的数字，长度不变，再遮盖一次不变，只多出星号', () =>
	fc.assert(
		fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
			const text = parts.join('');
			const once = maskNumbers(text);
			expect(once).not.toMatch(/[\d０-９](?:[ \u3000]?[\d０-９]){6}/);
			expect(once.length).toBe(text.length);
			expect(maskNumbers(once)).toBe(once);
			expect([...once].every((character, at) => character === '*' || character === text[at])).toBe(true);
		}),
		{ numRuns: 5000 },
	));
