import { accountOf, badAccountOf, badIdOf, idOf } from './numbers.ts';

type Cells = Record<string, string | number>;

const slipOf = (no: string, cells: Cells = {}): Cells => ({
	...{ 发放单号: no, 期号: '', 项目编码: '2080502', 县区编码: '410522', 县区名称: '安阳县', 主管部门: '民政局' },
	...{ 代发银行: '丙商业银行安阳县支行', 拨款时间: '2023-10-12 09:00:00', 应发人次: 1, 应发金额: 60 },
	...{ 发放类型: '首次', 原发放单号: '', ...cells },
});

/** A payment of 60 元 to the person of a number, clean but for `cells`. */
const paymentOf = (slip: string, line: number, person: number, cells: Cells = {}): Cells => ({
	...{ 发放单号: slip, 明细序号: line, 享受人姓名: `甲${person}`, 享受人身份证号: idOf(person) },
	...{ 收款人姓名: '', 收款人身份证号: '', 银行账号: accountOf(person), 是否社保卡: '是', 补贴标准: '', 数量: '' },
	...{ 应发金额: 60, 原发放单号: '', 原明细序号: '', ...cells },
});

const answerOf = (slip: string, line: number, cells: Cells = {}): Cells => ({
	...{ 发放单号: slip, 明细序号: line, 结果: '成功', 实发金额: '', 反馈时间: '2023-10-13 09:00:00', ...cells },
});

const crowd = (slip: string, first: number): Cells[] =>
	Array.from({ length: 30 }, (_, index) => paymentOf(slip, index + 1, first + index));

const slips = [
	slipOf('YD01', { 应发人次: 25, 应发金额: 1 }),
	slipOf('YD02', { 县区编码: '410523', 县区名称: '汤阴县', 应发人次: 2, 应发金额: 120 }),
	slipOf('YD03', { 项目编码: '2081902', 应发人次: 3, 应发金额: 180 }),
	slipOf('YD04', { 项目编码: '2082102' }),
	slipOf('YD05', { 拨款时间: '2023-09-12 09:00:00', 应发人次: 2, 应发金额: 120 }),
	slipOf('YD06', { 县区名称: '滑县', 项目编码: '9990001' }),
	slipOf('YD07', { 拨款时间: '2023-10-20 09:00:00', 发放类型: '纠错再发', 原发放单号: 'YD01', 应发金额: 70 }),
	slipOf('YD08', { 拨款时间: '2023-10-09 09:00:00' }),
	slipOf('YD09', { 拨款时间: '2023-10-09 09:00:00' }),
	slipOf('YD10', { 拨款时间: '2023-09-12 09:00:00', 项目编码: '9990002', 应发人次: 30, 应发金额: 1800 }),
	slipOf('YD11', { 项目编码: '9990002', 应发人次: 30, 应发金额: 1800 }),
];

const payments = [
	paymentOf('YD01', 1, 1, { 享受人身份证号: badIdOf(1) }),
	paymentOf('YD01', 2, 2, { 享受人身份证号: idOf(2, '19500230') }),
	paymentOf('YD01', 3, 3, { 银行账号: badAccountOf(3) }),
	...[paymentOf('YD01', 4, 4), paymentOf('YD01', 5, 4)],
	...[paymentOf('YD01', 6, 6), paymentOf('YD01', 7, 7, { 银行账号: accountOf(6) })],
	...[paymentOf('YD01', 8, 8), paymentOf('YD02', 1, 8, { 享受人姓名: '乙八' })],
	paymentOf('YD01', 9, 9, { 收款人姓名: '丙九', 收款人身份证号: idOf(109) }),
	paymentOf('YD01', 10, 10, { 补贴标准: 100, 数量: 1 }),
	...[11, 12, 13, 14].map((line) => paymentOf('YD01', line, line)),
	paymentOf('YD01', 15, 15, { 应发金额: 9999 }),
	...[paymentOf('YD01', 16, 16), paymentOf('YD02', 2, 16)],
	...[paymentOf('YD01', 17, 17), paymentOf('YD03', 3, 17, { 银行账号: accountOf(117) })],
	...[paymentOf('YD01', 18, 18), paymentOf('YD05', 2, 18, { 银行账号: accountOf(118) })],
	paymentOf('YD01', 19, 19),
	paymentOf('YD07', 1, 19, { 应发金额: 70, 原发放单号: 'YD01', 原明细序号: 19 }),
	...[paymentOf('YD03', 1, 31), paymentOf('YD03', 2, 32), paymentOf('YD04', 1, 32)],
	...[paymentOf('YD05', 1, 51), paymentOf('YD06', 1, 61), paymentOf('YD08', 1, 81), paymentOf('YD09', 1, 91)],
	...[...crowd('YD10', 200), ...crowd('YD11', 300)],
];

const special: Record<string, Cells> = {
	'YD01/12': { 实发金额: 50 },
	'YD01/13': { 反馈时间: '2023-10-11 09:00:00' },
	'YD01/14': { 结果: '失败' },
	'YD01/19': { 结果: '失败' },
	'YD07/1': { 反馈时间: '2023-10-21 09:00:00' },
	'YD09/1': { 反馈时间: '2023-11-05 09:00:00' },
};

const feedback = [
	...payments
		.filter((row) => row['发放单号'] !== 'YD08')
		.map((row) =>
			answerOf(String(row['发放单号']), Number(row['明细序号']), special[`${row['发放单号']}/${row['明细序号']}`]),
		),
	answerOf('YD01', 99),
];

const refunds = [
	{ 发放单号: 'YD01', 明细序号: 14, 退款类型: '退回国库', 申请时间: '2023-10-16', 办结时间: '2023-10-17', 金额: 30 },
];

const lists = [
	{ 名单: '死亡', 身份证号: idOf(11), 姓名: '甲11', 日期: '2023-08-01' },
	{ 名单: '财政供养', 身份证号: idOf(31), 姓名: '甲31', 日期: '2020-01-01' },
	{ 名单: '特困', 身份证号: idOf(51), 姓名: '甲51', 日期: '2022-01-01' },
];

const csv = (rows: Cells[]) =>
	[Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
		.map((cells) => `${cells.join(',')}\n`)
		.join('');

/** Export files with at least one case of every rule on the records. */
export const plantedFiles: Record<string, string> = {
	'埋_发放单.csv': csv(slips),
	'埋_明细.csv': csv(payments),
	'埋_反馈.csv': csv(feedback),
	'埋_退款.csv': csv(refunds),
	'埋_名单.csv': csv(lists),
};

/** Where each rule has to find something in them: slip and line, a slip, or a unit and project. */
export const plantedCases: Record<string, readonly string[]> = {
	id_checksum_bad: ['YD01/1'],
	id_birth_bad: ['YD01/2'],
	account_luhn_bad: ['YD01/3'],
	person_twice_in_slip: ['YD01/4', 'YD01/5'],
	account_of_several_persons: ['YD01/6', 'YD01/7'],
	id_with_several_names: ['YD01/8', 'YD02/1'],
	payee_not_beneficiary: ['YD01/9'],
	amount_not_standard: ['YD01/10'],
	paid_after_death: ['YD01/11'],
	paid_amount_differs: ['YD01/12'],
	paid_before_funded: ['YD01/13'],
	refund_amount_differs: ['YD01/14'],
	amount_far_from_usual: ['YD01/15'],
	paid_in_several_counties: ['YD01/16', 'YD02/2'],
	person_with_several_accounts: ['YD01/17', 'YD03/3'],
	account_changed: ['YD01/18'],
	feedback_without_payment: ['YD01/99'],
	slip_total_differs: ['YD01'],
	excluded_person: ['YD03/1'],
	exclusive_projects: ['YD03/2', 'YD04/1'],
	unregistered_project: ['YD06', 'YD10', 'YD11'],
	region_name_differs: ['YD06'],
	reissue_larger: ['YD07/1'],
	answer_overdue: ['YD08'],
	paid_late: ['YD09'],
	roster_jump: ['410522 9990002'],
	listed_and_unpaid: ['410522 2082102'],
};
