import { expect, test } from 'vitest';
import { widthOf } from '../printable.ts';
import { headLines, titleLines } from './title.ts';

test.each([
	['关于发放情况的通报', ['关于发放情况的通报']],
	[
		'关于2023年10月份全市惠民惠农财政补贴资金“一卡通”发放情况的通报',
		['关于2023年10月份全市惠民惠农财政', '补贴资金“一卡通”发放情况的通报'],
	],
])('%s：词意完整，长短相近', (title, lines) => expect(titleLines(title, 20)).toEqual(lines));

test('三行的标题，中间一行不最短；引号里的话、数字和单位不拆开', () => {
	const title = '关于2023年1至10月份全市惠民惠农财政补贴资金“一卡通”发放情况和省定重点民生实事目标任务完成情况的通报';
	const lines = titleLines(title, 20);
	expect(lines.join('')).toBe(title);
	expect(lines).toHaveLength(3);
	const [top = 0, middle = 0, foot = 0] = lines.map(widthOf);
	expect(middle).toBeGreaterThanOrEqual(Math.min(top, foot));
	for (const whole of ['“一卡通”', '2023年']) expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
});

test('不能分的长标题交给文字处理软件', () => {
	expect(titleLines('a'.repeat(400), 20)).toEqual(['a'.repeat(400)]);
});

test.each([
	['支付及时率', 3, ['支付', '及时率']],
	['支付及时率', 5, ['支付及时率']],
	['发放人次', 2, ['发放', '人次']],
	['发放项目数（项）', 4, ['发放项目数', '（项）']],
	['社保卡占比', 4, ['社保卡', '占比']],
])('表头“%s”在%i个字宽的格子里：不拆词', (head, width, lines) => expect(headLines(head, width)).toEqual(lines));
