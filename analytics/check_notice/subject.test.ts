import { expect, test } from 'vitest';
import { type Names, subjectOf } from './subject.ts';

const unit = (key: string, name: string) => [name, { key, name }] as const;
const names: Names = {
	city: { key: '410500', name: '全市' },
	written: new Map([
		unit('410500', '安阳市'),
		unit('410505', '殷都区'),
		unit('410526', '滑县'),
		unit('410599', '市本级'),
	]),
	parts: new Map([
		['民政局', { dimension: 'department', key: '民政局', name: '民政局' }],
		['甲银行滑县支行', { dimension: 'bank', key: 'B1', name: '甲银行滑县支行' }],
	]),
};
const about = (...paragraphs: string[]) => {
	const { whole, part } = subjectOf(paragraphs, names);
	return part ? `${part.dimension} ${part.key}` : whole.name;
};

test.each([
	['标题写明一个县的简报说的是这个县', ['关于殷都区2023年10月“一卡通”发放情况的简报', '殷都区：'], '殷都区'],
	['市名在前不算', ['安阳市殷都区10月发放情况简报', '发放成功率98.34%。'], '殷都区'],
	['部门的简报说的是部门', ['关于民政局2023年10月发放情况的简报'], 'department 民政局'],
	['银行的名字里有县名，说的是银行', ['关于甲银行滑县支行2023年10月代发情况的简报'], 'bank B1'],
	['标题没有写，看开头一句', ['情况简报', '现将滑县10月发放情况通报如下。发放成功率99.67%。'], '滑县'],
	['全市的通报说的是全市', ['关于10月全市发放情况的通报', '现将安阳市10月情况通报如下。'], '全市'],
	['写了几个单位的说的是全市', ['殷都区、滑县发放情况的通报'], '全市'],
	['正文里提到一个单位不算', ['关于10月发放情况的通报', '殷都区发放成功率98.34%，低于全省平均。'], '全市'],
	['没有标题的一句话说的是全市', ['殷都区发放成功率98.34%'], '全市'],
])('%s', (_rule, paragraphs, subject) => {
	expect(about(...paragraphs)).toBe(subject);
});
