import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTyping, type Typing } from '../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

/** Many values go through the database at once: a query costs more than a cell. */
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 100, maxLength: 200 });
const runs = { numRuns: 10 };

/** What 元 text is worth in 分, by BigInt alone; null when it is no amount. */
function slowAmount(text: string): string | null {
	const [whole = '', decimals, ...rest] = text.split('.');
	const digits = whole.includes(',') ? groups(whole) : whole;
	if (digits === null || rest.length > 0 || decimals === '' || (decimals?.length ?? 0) > 2) return null;
	if (digits === '' || [...digits, ...(decimals ?? '')].some((sign) => sign < '0' || sign > '9')) return null;
	const fen = BigInt(digits + (decimals ?? '').padEnd(2, '0'));
	return fen > 0n && fen < 10n ** 15n ? String(fen) : null;
}

function groups(whole: string): string | null {
	const [first = '', ...others] = whole.split(',');
	return first.length >= 1 && first.length <= 3 && others.every((group) => group.length === 3)
		? whole.replaceAll(',', '')
		: null;
}

const amountText = fc.oneof(
	fc.tuple(fc.nat({ max: 99_999_999 }), fc.nat({ max: 9999 })).map(([whole, part]) => `${whole}.${part}`),
	fc.nat({ max: 99_999_999 }).map((whole) => whole.toLocaleString('en-US')),
	fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
	fc.array(fc.constantFrom(...'0123456789.,'), { maxLength: 12 }).map((signs) => signs.join('')),
);

test('金额与逐位计算的结果一致，从不舍入', () =>
	fc.assert(
		fc.asyncProperty(many(amountText), async (texts) => {
			expect(await typing.each('parse_amount($cell)', texts)).toEqual(texts.map(slowAmount));
		}),
		runs,
	));

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check character by the table of GB 11643-1999. */
function slowCheck(digits: string): string {
	const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
	return '10X98765432'.charAt(sum % 11);
}

const digits = (length: number) =>
	fc.array(fc.nat({ max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

test('校验码与国家标准的加权表一致', () =>
	fc.assert(
		fc.asyncProperty(many(fc.tuple(digits(17), fc.constantFrom(...'0123456789X'))), async (pairs) => {
			const ids = pairs.map(([body, last]) => body + last);
			const right = pairs.map(([body, last]) => slowCheck(body) === last);
			expect(await typing.each('id_checksum_ok($cell)', ids)).toEqual(right);
		}),
		runs,
	));

test('十五位证件号补 19 和校验码后是十八位', () =>
	fc.assert(
		fc.asyncProperty(many(digits(15)), async (olds) => {
			const longs = olds.map((old) => `${old.slice(0, 6)}19${old.slice(6)}`);
			expect(await typing.each('id18($cell)', olds)).toEqual(longs.map((long) => long + slowCheck(long)));
			expect(await typing.each('parse_id($cell)', olds)).toEqual(longs.map((long) => long + slowCheck(long)));
		}),
		runs,
	));

/** Luhn's sum from the right, doubling every second digit. */
function slowLuhn(account: string): boolean {
	const sum = [...account].toReversed().reduce((total, sign, place) => {
		const value = Number(sign) * (place % 2 === 1 ? 2 : 1);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}

test('卡号校验与逐位计算一致', () =>
	fc.assert(
		fc.asyncProperty(many(fc.integer({ min: 8, max: 32 }).chain(digits)), async (accounts) => {
			expect(await typing.each('luhn_ok($cell)', accounts)).toEqual(accounts.map(slowLuhn));
		}),
		runs,
	));

const anyCell = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.string({ unit: 'binary', maxLength: 30 }),
	fc
		.array(fc.constantFrom(...'0019．.,-/:年月日时分秒TZ+eE%‰￥元万\'"= 　\t*X是否成功失败'), { maxLength: 24 })
		.map((signs) => signs.join('')),
	fc.constant(null),
);

const macros = [
	'clean_text',
	'clean_code',
	'clean_id',
	'clean_name',
	'clean_number',
	'parse_amount',
	'parse_amount_wan',
]
	.concat(['parse_code', 'parse_name', 'parse_id', 'parse_company_id', 'parse_account', 'parse_count', 'parse_line_no'])
	.concat([
		'parse_year',
		'parse_month',
		'parse_instant',
		'id18',
		'id_checksum_ok',
		'luhn_ok',
		'result_of',
		'social_card_of',
	])
	.concat([
		'is_company_of',
		'yes_no_of',
		'attempt_of',
		'push_success_of',
		'id_problem',
		'account_problem',
		'name_problem',
	])
	.concat([
		'code_problem',
		'yuan_problem',
		'wan_problem',
		'instant_problem',
		'mask_name',
		'mask_id',
		'mask_digits',
		'account_tail',
	]);

test('任何内容都有结果，从不出错', () =>
	fc.assert(
		fc.asyncProperty(many(anyCell), async (cells) => {
			const expression = `[${macros.map((macro) => `cast(${macro}($cell) as varchar)`).join(', ')}]`;
			expect(await typing.each(expression, cells)).toHaveLength(cells.length);
		}),
		runs,
	));

test('清洗两次与清洗一次相同', () =>
	fc.assert(
		fc.asyncProperty(many(anyCell), async (cells) => {
			for (const macro of ['clean_text', 'clean_name']) {
				const once = await typing.each(`${macro}($cell)`, cells);
				expect(await typing.each(`${macro}(${macro}($cell))`, cells)).toEqual(once);
			}
		}),
		runs,
	));

test('P10 R27 遮盖后的文字里没有七位以上的数字，再遮盖一次不变', () =>
	fc.assert(
		fc.asyncProperty(many(anyCell), async (cells) => {
			for (const text of await typing.each('mask_digits($cell)', cells))
				expect(text ?? '').not.toMatch(/[0-9０-９]{7}/);
			const once = await typing.each('mask_digits($cell)', cells);
			expect(await typing.each('mask_digits(mask_digits($cell))', cells)).toEqual(once);
		}),
		runs,
	));
