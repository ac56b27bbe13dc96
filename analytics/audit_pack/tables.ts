import { formats } from '../../ingest/formats/index.ts';

/** What a pack is of: the months, the cut-off, and what its names for persons are made with. */
export type PackValues = { month: number; scope: 'month' | 'ytd'; cutOff: string; seed: string };

/** A table of the pack: its file, the script under sql/pack that writes it and what that asks, and what its columns are. */
export type PackTable = {
	name: string;
	script: string;
	asks: readonly (keyof PackValues)[];
	grain: string;
	columns: Record<string, string>;
};

const kinds = formats.map(({ kind, title }) => `${kind} ${title}`).join('，');
const months = ['month', 'scope'] as const;

const source = { 文件编号: '由哪个文件载入，见文件清单', 行号: '在那个文件（工作表）里的行' };
const unit = { 单位编码: '县（市、区）或市本级的编码' };

/** The tables of the pack in their order, each column in words; amounts are in 分. */
export const packTables: readonly PackTable[] = [
	{
		name: '发放明细',
		script: 'pack/records.sql',
		asks: [...months, 'cutOff', 'seed'],
		grain: '一行一笔应发（人次），再发并在原来那笔',
		columns: {
			月份: '拨款的月份，如202310',
			...{ ...unit, 单位: '单位名称', 主管部门: '补贴项目的主管部门', 代发银行: '代发金融机构', 乡镇: '乡镇（街道）' },
			...{ 项目编码: '补贴项目编码', 补贴项目: '补贴项目名称', 发放单号: '发放单', 明细序号: '发放单里的第几行' },
			人员代号: '同一个人在本数据包内相同，在别的数据包里不同',
			账户代号: '同一个账户在本数据包内相同，在别的数据包里不同',
			...{ 姓名: '已脱敏', 证件号码: '已脱敏', 账号后4位: '账号的最后四位' },
			...{ 应发金额: '分', 拨款时间: '拨付到代发银行的时间' },
			状态: '截止时的状态：成功、遗留（失败未办结）、待反馈、已退款',
			状态自: '从什么时候起是这个状态',
			反馈次数: '截止前银行反馈的次数，含再发',
			失败原因: '遗留的标准原因代码（F01～F90）',
			...source,
		},
	},
	{
		name: '银行反馈',
		script: 'pack/answers.sql',
		asks: [...months, 'cutOff'],
		grain: '一行一个反馈，再发单的在内',
		columns: {
			...{ 发放单号: '发放单', 明细序号: '发放单里的第几行', 第几次: '这一行的第几次发放' },
			...{ 结果: '处理中、成功、失败、退票', 银行码: '银行的返回码', 银行原因: '银行写的原因，其中的姓名、号码已隐去' },
			...{ 实发金额: '分', 反馈时间: '银行反馈的时间', 入账时间: '银行写明的入账时间' },
			...source,
		},
	},
	{
		name: '发放单',
		script: 'pack/slips.sql',
		asks: [...months, 'cutOff'],
		grain: '一行一张发放单，更正过的是最后一份',
		columns: {
			...{ 月份: '拨款的月份', 发放单号: '发放单', 批次名称: '导出文件所写', ...unit, 主管部门: '导出文件所写' },
			...{ 项目编码: '补贴项目编码', 补贴项目: '导出文件所写', 代发银行: '导出文件所写' },
			...{ 应发人次: '发放单所写的人次', 应发金额: '发放单所写的金额，分' },
			...{ 创建时间: '创建批次', 审核时间: '审核', 资金到账时间: '资金到账', 拨款时间: '拨付到代发银行' },
			...{ 支付凭证号: '预算管理一体化系统的凭证', 再发: '是否纠错再发', 原发放单号: '再发的原来那张' },
			...source,
		},
	},
	{
		name: '指标',
		script: 'pack/figures.sql',
		asks: [...months, 'cutOff'],
		grain: '一行是一个月、一个单位、一项指标的当月或累计',
		columns: {
			...{ 月份: '月份', 期间: '当月或累计（1月起）', 截止时间: '反馈算到这时为止', ...unit, 单位: '单位名称' },
			...{ 指标代码: '见口径', 分子: '人次、分等', 分母: '比率的分母；人次、金额的分母是1' },
		},
	},
	{
		name: '疑点',
		script: 'pack/findings.sql',
		asks: months,
		grain: '一行一个疑点，停用的规则除外',
		columns: {
			...{ 月份: '月份', 规则代码: '核查规则', 规则: '规则名称', 级别: '高、中、低', ...unit },
			...{ 发放单号: '发放单', 明细序号: '发放单里的第几行', 金额: '分', 说明: '哪里不对，已脱敏' },
			...source,
		},
	},
	{
		name: '文件清单',
		script: 'pack/files.sql',
		asks: [],
		grain: '一行一个收到的文件（或其中一张工作表），所有月份的',
		columns: {
			...{
				文件编号: '其他各表所引',
				文件名: '收到时的名称',
				工作表: 'XLSX 的工作表',
				种类: kinds,
				状态: '载入或拒绝',
			},
			...{ 收到时间: '收到时间', 校验值: 'SHA-256', 行数: '等于后五项之和', 载入: '新载入的行', 重复: '已有的行' },
			...{
				更正: '更正已有的行',
				被拒绝: '不合格的行',
				跳过: '空行、合计行',
				撤销时间: '撤销导入的时间',
				撤销原因: '为什么撤销',
			},
		},
	},
	{
		name: '口径设置',
		script: 'pack/settings.sql',
		asks: [],
		grain: '一行是一项设置的一个版本，版本0是出厂的',
		columns: {
			...{ 设置: '设置的代码', 自月份: '从哪个月起用', 值: '取值', 版本: '后保存的版本大' },
			...{ 保存时间: '什么时候保存', 保存人: '谁保存', 原因: '为什么' },
		},
	},
	{
		name: '发布情况',
		script: 'pack/publications.sql',
		asks: months,
		grain: '一行是一个月的一次发布',
		columns: {
			...{ 月份: '月份', 第几次: '第2次起是更正', 发布时间: '发布时间', 发布人: '谁发布', 更正原因: '为什么更正' },
			...{ 笔数: '保存的应发笔数', 文件数: '当时的文件数', 校验值: '发布内容的 SHA-256' },
			...{ 明细校验值: '所存明细的 SHA-256', 损坏: '空：完好' },
		},
	},
];
