import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTyping, outcomes, type Typing } from '../../fixture.ts';

let typing: Typing;
beforeAll(async () => {
	typing = await openTyping();
});
afterAll(() => typing.close());

/** Reads each key of the table with a macro and compares with its value. */
async function reads(expression: string, table: Record<string, unknown>): Promise<void> {
	expect(await outcomes(typing, expression, Object.keys(table))).toEqual(table);
}

describe('金额', () => {
	test('千分位、全角、货币符号和“元”都按数额读成分', () =>
		reads('parse_amount($cell)', {
			'123.5': '12350',
			'123.50': '12350',
			'100': '10000',
			'0.01': '1',
			'00012.30': '1230',
			'1,234.50': '123450',
			'1,000,000': '100000000',
			'１２３．５': '12350',
			'１，２３４': '123400',
			'￥123.5': '12350',
			'¥123.5': '12350',
			'123.50元': '12350',
			'￥1,234.50元': '123450',
			"'12.00": '1200',
			'="12.00"': '1200',
			' 12\t': '1200',
			'9999999999999.99': '999999999999999',
		}));

	test('不大于零、超过两位小数、不是普通数字的都不是金额', () =>
		reads(
			'parse_amount($cell)',
			Object.fromEntries(
				['0', '0.00', '-100', '-0.01', '(100.00)', '1.005', '1234.567', '1.000', '1,23.50', '1.234,50', '12,34', '.5']
					.concat([
						'5.',
						'+5',
						'1e3',
						'1_000',
						'0x10',
						'NaN',
						'Infinity',
						'壹佰元',
						'',
						' ',
						'#N/A',
						'99999999999999.99',
						'1 2.5.',
					])
					.map((cell) => [cell, null]),
			),
		));

	test('银行反馈的实发金额可以是零', () =>
		reads('fen_of($cell)', { '0': '0', '0.00': '0', '-0.01': null, '-1': null }));

	test('万元金额最多六位小数，正好读成分', () =>
		reads('parse_amount_wan($cell)', {
			'1': '1000000',
			'0.000001': '1',
			'12,345.5': '12345500000',
			'12.5万元': '12500000',
			'￥3万': '3000000',
			'999999999.999999': '999999999999999',
			'1.2345678': null,
			'0': null,
			'-1': null,
		}));
});
