import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { secondCity } from '../second_city.ts';

/** The units of the second city; each has its mark in every text of its records. */
export const units = ['419801', '419802', '419803', '419804', '419805', '419806', '419807'];
export const markOf = (unit: string) => `zq${unit}zq`;

type Line = Record<string, string>;

/** The second city's export files, one of each kind for each unit, with the unit's mark in names, notes and answers. */
export function writeMarkedFiles(folder: string, only: readonly string[] = units, mark = markOf): string[] {
	mkdirSync(folder, { recursive: true });
	const slips = read('slip');
	const unitOf = new Map(slips.map((slip) => [slip.发放单号 ?? '', slip.县区编码 ?? '']));
	const paths = ['region', 'project'].map((kind) => write(folder, `${kind}.csv`, read(kind)));
	for (const kind of ['slip', 'payment', 'feedback', 'refund', 'push']) {
		for (const unit of only) {
			const own = read(kind).filter((line) => unitOf.get(line.发放单号 ?? '') === unit);
			const marked = own.map((line) => marks[kind]?.(line, mark(unit)) ?? line);
			if (marked.length > 0) paths.push(write(folder, `${kind}_${markOf(unit)}.csv`, marked));
		}
	}
	const lists = Object.entries({ target: targets, contract: contracts });
	for (const [kind, lineOf] of lists) paths.push(write(folder, `${kind}.csv`, only.map(lineOf)));
	const own = slips.filter(({ 县区编码 = '' }) => only.includes(县区编码));
	paths.push(write(folder, 'publicity.csv', own.map(publicityOf)));
	paths.push(write(folder, 'card.csv', cardsOf(unitOf, only)));
	paths.push(write(folder, 'fund.csv', only.map(fundOf)));
	paths.push(write(folder, 'voucher.csv', only.map(voucherOf)));
	paths.push(write(folder, 'performance.csv', only.map(performanceOf)));
	return paths;
}

/** A publication before the payout of each slip. */
const publicityOf = ({ 项目编码 = '', 县区编码: unit = '', 发放单号 = '' }: Line): Line => ({
	...{ 项目编码, 县区编码: unit, 发放单号, 村名称: `某村${markOf(unit)}`, 公示类型: '发放前' },
	...{ 开始日期: '2023-01-03', 结束日期: '2023-01-10', 渠道: markOf(unit), 异议数: '0' },
});

/** A share of a fund document that should have been allocated by April and was not. */
const fundOf = (unit: string): Line => ({
	...{ 资金文号: `文${markOf(unit)}`, 项目编码: '2080502', 资金层级: '省', 是否省级直接分配到县: '否' },
	...{ 收文日期: '2023-03-10', 下达金额: unit, 县区编码: unit, 分配日期: '', 分配金额: '', 已拨付金额: '' },
});

/** A payment that no slip names, without 惠民惠农标识. */
const voucherOf = (unit: string): Line => ({
	...{
		支付凭证号: `证${markOf(unit)}`,
		县区编码: unit,
		预算单位: `局${markOf(unit)}`,
		项目编码: '2080502',
		发放单号: '',
	},
	...{
		收款行: markOf(unit),
		金额: unit,
		支付时间: '2023-04-10 10:00:00',
		退回时间: '',
		退回金额: '',
		惠民惠农标识: '',
	},
});

/** A goal of one project. */
const performanceOf = (unit: string): Line => ({
	...{ 年度: '2023', 项目编码: '2080502', 县区编码: unit, 预算金额: unit },
	...{ 绩效指标: `指标${markOf(unit)}`, 目标值: `≥${unit}人`, 完成值: '' },
});

/** A card of everybody who is paid in one unit alone: a card is of the unit that paid its holder last. */
function cardsOf(unitOf: Map<string, string>, only: readonly string[]): Line[] {
	const unit = ({ 发放单号 = '' }: Line) => unitOf.get(发放单号) ?? '';
	const persons = Map.groupBy(
		read('payment').filter((line) => line.对象类型 !== '单位'),
		(line) => as15(line.享受人身份证号 ?? ''),
	);
	return [...persons.values()].flatMap(([first, ...others], place) => {
		if (!first || !only.includes(unit(first)) || others.some((line) => unit(line) !== unit(first))) return [];
		const account = first.银行账号 ?? '';
		const state = place % 2 === 0 ? '激活' : '未激活';
		return [
			{
				...{
					身份证号: first.享受人身份证号 ?? '',
					社保卡号: account,
					银行账号: account,
					卡状态: '正常',
					金融账户状态: state,
				},
				...{ 账户类别: '', 统计日: '2023-03-31' },
			},
		];
	});
}

/** One person's old number and new one are the same in the old form: without century and check digit. */
const as15 = (id: string) => (id.length === 18 ? id.slice(0, 6) + id.slice(8, 17) : id);

const targets = (unit: string): Line => ({ 年度: '2023', 单位编码: unit, 项目数目标: unit.slice(-1), 人数目标: unit });

const contracts = (unit: string): Line => ({
	...{ 县区编码: unit, 代发金融机构: `银行${markOf(unit)}`, '发放时限（工作日）': '3', '反馈时限（工作日）': '1' },
	...{ '退回时限（工作日）': '2', 生效起: '2023-01-01', 生效止: '' },
});

/** Every free text of a kind. */
const marks: Record<string, (line: Line, mark: string) => Line> = {
	slip: (line, mark) => ({
		...line,
		批次名称: `批次${mark}`,
		主管部门: `${line.主管部门}${mark}`,
		代发银行编码: `${line.代发银行编码}${mark}`,
		代发银行: `${line.代发银行}${mark}`,
		支付凭证号: mark,
	}),
	payment: (line, mark) => ({
		...line,
		开户银行: mark,
		乡镇编码: `${mark}01`,
		乡镇名称: `某镇${mark}`,
		村名称: `某村${mark}`,
		备注: `说明${mark}`,
	}),
	feedback: (line, mark) => ({
		...line,
		失败原因: line.失败原因 === '' ? '' : `${line.失败原因}${mark}`,
		银行流水号: mark,
	}),
	refund: (line, mark) => ({ ...line, 原因: `退回${mark}` }),
};

function read(kind: string): Line[] {
	const [head = '', ...lines] = readFileSync(join(secondCity, 'files', `${kind}.csv`), 'utf8')
		.trim()
		.split(/\r?\n/);
	const names = head.replace('\uFEFF', '').split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [names[place] ?? '', cell])));
}

function write(folder: string, name: string, lines: readonly Line[]): string {
	const names = Object.keys(lines[0] ?? {});
	const path = join(folder, name);
	writeFileSync(path, [names, ...lines.map((line) => names.map((each) => line[each] ?? ''))].map(String).join('\n'));
	return path;
}
