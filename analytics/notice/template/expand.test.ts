import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, figure } from '../../../tests/notices/facts.ts';
import { factsOf, listFacts } from '../fact.ts';
import { expand } from './expand.ts';
import { parseText, TextFault } from './parse_text.ts';

const month = facts({
	月份: '2023年10月',
	率: '99.97%',
	无值: null,
	落后: [
		['甲县', '98%'],
		['乙县', '99%'],
	],
	一家: [['甲县', '98%']],
	没有: [],
	是: true,
	否: false,
});

const said = (text: string, known = month) =>
	expand(parseText(text), { facts: known, entry: null, list: null })
		?.map((run) => run.text)
		.join('') ?? null;

describe('模板怎样写成文字', () => {
	test.each([
		['{月份}，率{率}。', '2023年10月，率99.97%。'],
		['没有值的印一字线：{无值}', '没有值的印一字线：—'],
		['率{率}[，比上月{无值}]。', '率99.97%。'],
		['率{率}[，名单{没有}]。', '率99.97%。'],
		['[甲[，{无值}]乙]', '甲乙'],
		['{落后}', '甲县、乙县'],
		['{没有}落后。', null],
		['{逐个 落后}{名称}{数值}{完}，{若 落后.不止一个}均{完}偏低', '甲县98%、乙县99%，均偏低'],
		['{逐个 一家}{名称}{数值}{完}，{若 一家.不止一个}均{完}偏低', '甲县98%，偏低'],
		['{逐个 落后 隔 ；}{名称}{完}共{落后.个数}个', '甲县；乙县共2个'],
		['{逐个 没有}{名称}{完}落后', null],
		['好[，{逐个 没有}{名称}{完}落后]', '好'],
		['{若 没有}有{否则}无{完}', '无'],
		['{若 是 且 非 否 且 落后}对{完}', '对'],
		['{若 是 且 否}对{否则}错{完}', '错'],
		['{若 非 无值}没有{完}', '没有'],
		['\\{率\\}、\\[甲\\]、\\\\', '{率}、[甲]、\\'],
		['', ''],
	])('%s', (text, expected) => expect(said(text)).toBe(expected));

	test('说了数字的一段带着数字的名称，名单也是', () => {
		const runs = expand(parseText('率{率}：{逐个 一家}{名称}{数值}{完}'), { facts: month, entry: null, list: null });
		expect(runs).toEqual([
			{ text: '率', figure: null },
			{ text: '99.97%', figure: '率' },
			{ text: '：', figure: null },
			{ text: '甲县', figure: '一家' },
			{ text: '98%', figure: '甲县.值' },
		]);
	});
});

test('名单里的一项没有的，省略和条件也照样', () => {
	const source = { path: '/api/indicators', query: {} };
	const counted = (key: string, count: number) => ({
		...{
			key,
			indicator: 'pending' as const,
			scope: null,
			region: null,
			printed: `${count}人次`,
			source,
			records: null,
		},
		value: { numerator: count, denominator: 1 },
	});
	const entry = (name: string, a: number, b: number) => ({
		name,
		fields: new Map([
			['甲', counted(`${name}.甲`, a)],
			['乙', counted(`${name}.乙`, b)],
		]),
	});
	const known = factsOf(
		listFacts(figure('名单'), [entry('东', 1, 2), entry('西', 0, 3), entry('南', 4, 0)], ['甲', '乙']),
	);
	expect(said('{逐个 名单 隔 ；}{名称}[甲{甲}]{若 甲 且 乙}、{完}[乙{乙}]{完}', known)).toBe(
		'东甲1人次、乙2人次；西乙3人次；南甲4人次',
	);
});

describe('数据不是模板', () => {
	test.each(['{率}', '[甲]', '{若 是}', '<w:t>甲&amp;</w:t>', '\\{', '${7*7}', '{{月份}}', '甲]、[乙', '𠮷县·〇'])(
		'名称“%s”原样印出',
		(name) => {
			const known = facts({ 名单: [[name, name]], 值: name });
			expect(said('{名单}|{值}|{逐个 名单}{名称}{数值}{完}', known)).toBe(`${name}|${name}|${name}${name}`);
		},
	);

	test('控制字符去掉，换行成空格，反向字符去掉', () => {
		const name = '甲\u0000\u0007县\r\n乙\u202e县\ud800';
		expect(said('{名单}', facts({ 名单: [[name, '']] }))).toBe('甲县 乙县');
	});

	test('任何名称印出来都是它自己', () => {
		const legal = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\p{C}\u2028\u2029]/u.test(text));
		fc.assert(
			fc.property(legal, legal, (name, value) => {
				const known = facts({ 名单: [[name, value]] });
				expect(said('[{逐个 名单}{名称}={数值}{完}]', known)).toBe(`${name}=${value}`);
			}),
		);
	});
});

describe('任何文字', () => {
	const pieces = fc.constantFrom(
		'{',
		'}',
		'[',
		']',
		'\\',
		'{若 是}',
		'{否则}',
		'{完}',
		'{逐个 落后}',
		'{率}',
		'甲',
		'，',
		' ',
		'{没有}',
	);

	test('要么写得成，要么说出第几字错在哪里', () => {
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
				const text = parts.join('');
				try {
					said(text);
				} catch (fault) {
					if (!(fault instanceof TextFault)) throw fault;
					expect(fault.message).toMatch(/\p{Script=Han}/u);
					expect(fault.at).toBeGreaterThanOrEqual(1);
					expect(fault.at).toBeLessThanOrEqual(text.length + 1);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('转义过的文字印出来就是原文', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(said(text.replace(/[{}[\]\\]/g, '\\$&'))).toBe(text);
			}),
		);
	});

	test('可省略的部分，有数字就和不写方括号一样，没有就什么也不印', () => {
		const plain = fc.stringMatching(/^[甲乙，。0-9]{0,8}$/);
		fc.assert(
			fc.property(plain, plain, (before, after) => {
				expect(said(`[${before}{率}${after}]`)).toBe(`${before}99.97%${after}`);
				expect(said(`[${before}{无值}${after}]`)).toBe('');
			}),
		);
	});

	test('嵌套过深被拒绝', () => {
		expect(() => parseText('['.repeat(5000))).toThrow('嵌套不能超过20层');
	});
});
