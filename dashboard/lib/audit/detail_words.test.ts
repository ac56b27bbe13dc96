import { expect, test } from 'vitest';
import { detailWords } from './detail_words.ts';

test('一条的内容在一行里说完，空的和零不说', () => {
	expect(detailWords('{"version":3,"setting":"pushGrain","value":"slip","reason":""}')).toBe(
		'版本：3，设置：pushGrain，取值：slip',
	);
	expect(detailWords('{"tables":[{"id":7,"kind":"slip","rows":282,"rejected":0}]}')).toBe(
		'表：（编号：7，种类：slip，行：282）',
	);
	expect(detailWords('{"figures":[1,2],"footer":true,"bank":null}')).toBe('数：2项，页脚：是');
	expect(detailWords('{}')).toBe('');
});
