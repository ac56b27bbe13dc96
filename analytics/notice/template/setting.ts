import { TextFault } from './parse_text.ts';

/** What a template can set, as shipped, in parts of 100,000,000 of a rate; 自查年数 in years. */
export const shippedSettings: Readonly<Record<string, number>> = {
	远低于: 500_000,
	远高于: 100_000,
	未激活: 10_000_000,
	账户信息: 10_000_000,
	账户状态: 10_000_000,
	银行系统: 10_000_000,
	原因不明: 10_000_000,
	月末集中: 40_000_000,
	自查年数: 2,
};

const units: Record<string, number> = { '%': 1_000_000, 个百分点: 1_000_000, '‰': 100_000, 年: 1 };

/** 设置：远低于 0.5个百分点 */
export function settingOf(text: string, offset: number): Record<string, number> {
	const [, name = '', whole = '', fraction = '', unit = ''] =
		/^(\S+?)\s+(\d{1,3})(?:\.(\d{1,4}))?(%|‰|个百分点|年)\s*$/.exec(text.trim()) ?? [];
	if (
		!Object.hasOwn(shippedSettings, name) ||
		(unit === '年') !== (name === '自查年数') ||
		(unit === '年' && fraction !== '')
	)
		throw new TextFault(
			offset + 1,
			`设置应写成“名称 数值”，如“远低于 0.5个百分点”；可设置的有：${Object.keys(shippedSettings).join('、')}`,
		);
	const digits = String(units[unit]).length - 1;
	return { [name]: Number(whole + fraction.padEnd(digits, '0')) };
}
