import { inAllPlaces, type RowCase } from './places.ts';

const AT = '反馈时间';
const read = (id: string, as: string, cells: string[]): RowCase[] =>
	cells.map((cell, at) => ({ id: `${id}.${at}`, kind: 'feedback', cells: { [AT]: cell }, readsAs: { [AT]: as } }));
const refused = (id: string, reason: string, cells: string[], column = AT): RowCase[] =>
	cells.map((cell, at) => ({
		id: `${id}.${at}`,
		kind: 'feedback',
		cells: { [column]: cell },
		rejects: [column, reason],
	}));
const words = (id: string, as: string, cells: string[]): RowCase[] =>
	cells.map((cell, at) => ({ id: `${id}.${at}`, kind: 'feedback', cells: { 结果: cell }, readsAs: { 结果: as } }));

const dates: RowCase[] = [
	...read('B-401', '2025-01-31', [
		'2025/1/31',
		'2025/01/31',
		'20250131',
		'2025年1月31日',
		'2025.1.31',
		'２０２５－０１－３１',
		'2025-1-31',
		"'2025-01-31",
		'2025-01-31 00:00',
	]),
	...read('B-401t', '2025-01-31 16:20:05', [
		'2025/1/31 16:20:05',
		'20250131162005',
		'2025年01月31日16时20分05秒',
		'2025-01-31T16:20:05',
		'2025-01-31T08:20:05Z',
		'2025-01-31T16:20:05+08:00',
		'2025-01-31 16:20:05.000',
	]),
	...read('B-401e', '2025-01-31 23:59:59.999999', ['2025-01-31 24:00:00', '2025/1/31 24:00']),
	...read('B-402', '2025-01-31', ['45688', '45688.0']),
	...read('B-402t', '2025-01-31 12:00:00', ['45688.5']),
	...refused('B-403', '不在2000年至2100年之间', ['20000', '36525']),
	...refused('B-403n', '不是日期', ['60', '0', '-1']),
	...refused('B-404', '日期不存在', ['2025-02-30', '2025-13-01', '0000-00-00', '2025-02-29', '2025-01-31 25:00:00']),
	...refused('B-405', '不是日期', ['01/02/2025', '31-Jan', '1-31-2025']),
	...refused('B-406', '不是日期', ['25-1-31', '2025-01', '2025']),
	...refused('B-407', '不是日期', ['2O25-01-31', 'infinity', 'epoch', '长期', 'now', 'today']),
	...refused('B-408', '不在2000年至2100年之间', ['1999-12-31', '2101-01-01']),
	...read('B-409', '2025-02-01 00:30:00', ['2025-01-31T16:30:00Z']),
	...refused('B-410', '日期不存在', ['2023-02-30'], '入账时间'),
	...refused('B-411', '缺少反馈时间', ['', '  ']),
];

const rules: RowCase[] = [
	...words('B-501.paid', '成功', ['发放成功', '已发放', '已入账', ' 成功 ', '成 功']),
	...words('B-501.failed', '失败', ['发放失败', '退回']),
	...words('B-501.pending', '处理中', ['待处理', '已受理', '已收妥未入账', '交易受理成功待处理']),
	...words('B-501.returned', '退票', ['退汇']),
	...refused('B-502', '不认识', ['处理中2', '交易成功', '成功?', '不成功', '1'], '结果'),
	...refused('B-503.attempt', '不是正整数', ['0', '-1', '1.5', 'x', '第二次', '9999999999'], '发放次数'),
	...refused('B-503.line', '不是正整数', ['0', '-3', '1.5', '六', '99999999999', '1e3'], '明细序号'),
	{ id: 'B-503', kind: 'feedback', cells: { 入账时间: '' }, readsAs: { 入账时间: ' ' } },
	{
		id: 'B-504',
		kind: 'feedback',
		cells: { 结果: '失败', 失败原因: '' },
		readsAs: { 结果: '发放失败', 失败原因: ' ' },
	},
	{ id: 'B-505', kind: 'feedback', cells: { 实发金额: '999999.00' } },
	{ id: 'B-506', kind: 'refund', cells: { 金额: '999999.00' } },
	{ id: 'B-507', kind: 'feedback', cells: { 明细序号: '777' }, readsAs: { 明细序号: '0777' } },
	{ id: 'B-508', kind: 'feedback', cells: { 反馈时间: '2001-01-01' } },
	{ id: 'B-509', kind: 'slip', cells: { 项目编码: '9999999' } },
	{ id: 'B-510', kind: 'slip', cells: { 县区编码: '419901', 县区名称: '西城区' } },
	{ id: 'B-515', kind: 'push', cells: { 结果: '推送成功' }, readsAs: { 结果: '' } },
	{ id: 'B-516', kind: 'push', cells: { 结果: '未知' }, rejects: ['结果', '不认识'] },
	{ id: 'B-517', kind: 'slip', cells: { 期号: '2023年10月' }, readsAs: { 期号: '2023-10' } },
	{ id: 'B-518', kind: 'slip', cells: { 期号: '202313' }, rejects: ['期号', '不是年月'] },
	{ id: 'B-519', kind: 'slip', cells: { 应发人次: '三' }, rejects: ['应发人次', '不是非负整数'] },
	{ id: 'B-520', kind: 'refund', cells: { 办结时间: '2023-02-31' }, rejects: ['办结时间', '日期不存在'] },
];

/** E. Dates, status, business rules. */
export const dated = [...dates, ...rules].flatMap(inAllPlaces);
