import { describe, expect, test } from 'vitest';
import { facts } from '../../../tests/notices/facts.ts';
import { nameFaults } from './names.ts';
import { parseTemplate } from './parse.ts';
import { faultText } from './template.ts';
import { noticeForms, shippedTemplate } from '../template_in_force.ts';

const faultsOf = (text: string) => parseTemplate(text).faults.map(faultText);

describe('模板写错时，说出行、字和办法', () => {
	test.each([
		[
			'全市发放成功率',
			'第1行第1字：行首应写明是哪一种：标题、主送、一级、二级、正文、落款、日期、要求、附件、设置，再写“：”',
		],
		['constructor：甲', '第1行第1字：行首应写明'],
		['正文：甲{率', '第1行第5字：这里的“{”没有对应的“}”'],
		['正文：甲}', '第1行第5字：多了一个“}”'],
		['正文：[甲', '第1行第4字：这里的“[”没有对应的“]”'],
		['\n\n正文：甲]', '第3行第5字：多了一个“]”'],
		['正文：{若 甲}乙', '没有结束，请在末尾补上“{完}”'],
		['正文：{若}乙{完}', '条件应写成'],
		['正文：{若 甲 乙}丙{完}', '条件应写成'],
		['正文：{完}', '这个“{完}”前面没有'],
		['正文：{否则}', '“{否则}”只能写在'],
		['正文：{逐个 名单 用 ，}{名称}{完}', '逐个列出应写成'],
		['正文：{}', '“{}”里没有写名称'],
		['正文：{发放 成功率}', '名称中间不能有空格'],
		['正文：甲\\', '末尾的“\\”后面少一个字'],
		['一级：一、发放情况', '标题不用写序号'],
		['二级：（一）累计', '标题不用写序号'],
		['正文（甲）：乙\n正文（甲）：丙', '第2行第1字：标识“甲”已经用过'],
		['附件：花名册', '没有附件“花名册”，可用的有：单位指标表'],
		['设置：远低于', '设置应写成“名称 数值”'],
		['设置：远远低于 1%', '设置应写成“名称 数值”'],
		['要求（遗留）：没有句号', '标题后要有句号'],
		['', '模板里没有一个段落'],
		['# 只有说明', '模板里没有一个段落'],
	])('%s', (text, sentence) => expect(faultsOf(text).join('\n')).toContain(sentence));

	test('各行的错一起说', () => {
		expect(faultsOf('正文：{\n正文：甲\n正文：]')).toHaveLength(2);
	});
});

describe('名称', () => {
	const known = facts({ '累计.全市.发放成功率': '1%', '累计.落后': [['甲县', '1%']], '原因.未激活': true });
	const unknown = (text: string) => nameFaults(parseTemplate(text).template, known).map(faultText);

	test.each([
		['正文：{累计.全市.发放成工率}', '第1行第4字：没有“累计.全市.发放成工率”，最接近的是“累计.全市.发放成功率”'],
		['正文：[{若 累计.落厚}甲{完}]', '没有“累计.落厚”，最接近的是“累计.落后”'],
		['正文：{逐个 累计.落后}{名称}{数}{完}', '没有“数”，最接近的是“数值”'],
		['正文：{逐个 累计.全市.发放成功率}{名称}{完}', '不是名单，不能逐个列出'],
		['正文：{名称}', '没有“名称”'],
		['要求（未激火）：甲。乙', '没有“未激火”'],
	])('%s', (text, sentence) => expect(unknown(text).join('\n')).toContain(sentence));

	test('认得的不说', () => {
		const text =
			'正文：{累计.全市.发放成功率}{逐个 累计.落后}{名称}{数值}{累计.全市.发放成功率}{完}\n要求（未激活）：甲。乙\n要求（非 累计.落后）：甲。乙';
		expect(unknown(text)).toEqual([]);
	});
});

test('设置按亿分之一计：个百分点、%、‰', () => {
	const { template, faults } = parseTemplate(
		'设置：远低于 0.5个百分点\n设置：远高于 1.25‰\n设置：月末集中 40%\n正文：甲',
	);
	expect(faults).toEqual([]);
	expect(template.settings).toEqual({ 远低于: 500_000, 远高于: 125_000, 月末集中: 40_000_000 });
});

test.each(noticeForms)('系统自带的模板 %s 没有错', (form) => {
	expect(parseTemplate(shippedTemplate(form)).faults).toEqual([]);
});
