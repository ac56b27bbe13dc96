import {
	type Failures,
	indicators,
	type Indicators,
	printRate,
	type Ranking,
	type Rate,
	type Unmatched,
	unitOf,
	scopeNames,
} from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });
const fraction = (id: string, title: string): Column => ({ id, title, type: 'fraction' });

const states = { outstanding: '遗留', pending: '待反馈', refunded: '已退款', paid: '成功' } as const;

const figures: Column[] = [
	text('key', '代码'),
	text('name', '名称'),
	integer('projects', '发放项目数'),
	integer('slips', '批次数'),
	integer('due', '应发人次'),
	integer('paid', '发放人次'),
	integer('outstanding', '遗留人次'),
	integer('pending', '待反馈人次'),
	integer('refunded', '已退款人次'),
	integer('persons', '实发人数'),
	integer('amountDue', '应发金额（分）'),
	integer('amountPaid', '补贴金额（分）'),
	integer('amountOutstanding', '遗留金额（分）'),
	integer('amountPending', '待反馈金额（分）'),
	integer('amountRefunded', '已退款金额（分）'),
	integer('paidToSocialCard', '发放到社保卡人次'),
	integer('paidToNaturalPersons', '发放到个人人次'),
	integer('pushed', '已推送人次'),
	integer('firstAttemptPaid', '首次打卡成功人次'),
	fraction('successRate', '发放成功率'),
	fraction('firstAttemptRate', '首次打卡成功率'),
	fraction('leftoverRate', '发放失败遗留率'),
	fraction('pendingRate', '待反馈率'),
	fraction('refundedRate', '退款率'),
	fraction('cardShare', '社保卡占比率'),
	fraction('pushRate', '发放结果推送率'),
];

/** The rows of GET /api/indicators. */
export function indicatorTable({ month, scope, rows }: Indicators): Table {
	return { title: `指标 ${month} ${scopeNames[scope]}`, columns: figures, rows };
}

const ranks: Column[] = [
	integer('rank', '排名'),
	text('key', '代码'),
	text('name', '单位'),
	text('indicator', '指标'),
	text('printed', '指标值'),
	integer('numerator', '分子'),
	integer('denominator', '分母'),
	integer('previousRank', '上月排名'),
	integer('rankChange', '名次变化'),
	text('lagging', '是否落后'),
	integer('toBenchmark', '达标还差'),
	integer('due', '应发人次'),
	integer('paid', '发放人次'),
	integer('outstanding', '遗留人次'),
	integer('pending', '待反馈人次'),
	integer('refunded', '已退款人次'),
	integer('unpaid', '未成功人次'),
];

/** GET /api/rankings: 全省 and 全市, which take no rank, and then the units. */
export function rankingTable({ month, scope, indicator, benchmark, total, rows }: Ranking): Table {
	const name = indicators.find(({ id }) => id === indicator)?.name ?? indicator;
	const valued = (value: Rate) => ({ indicator: name, printed: printRate(value, unitOf(indicator)), ...value });
	const flat = [total, ...rows].map(({ value, difference: _, tied: _tied, isLagging, ...row }) => ({
		...row,
		...valued(value),
		lagging: row.rank === null ? null : isLagging ? '是' : '否',
	}));
	const province = benchmark.province ? [{ name: '全省', ...valued(benchmark.province) }] : [];
	return { title: `${name}排名 ${month} ${scopeNames[scope]}`, columns: ranks, rows: [...province, ...flat] };
}

const records: Column[] = [
	text('slip', '发放单号'),
	integer('line', '明细序号'),
	text('region', '县（市、区）'),
	text('project', '补贴项目'),
	text('bank', '代发银行'),
	text('township', '乡镇'),
	text('name', '姓名'),
	text('idMasked', '证件号码'),
	text('accountTail', '账号后4位'),
	integer('amount', '金额（分）'),
	text('state', '状态'),
	text('reasonCode', '原因代码'),
	text('reason', '失败原因'),
	integer('attempts', '发放次数'),
	text('fundedAt', '拨款时间'),
	text('answeredAt', '反馈时间'),
];

/** The rows of GET /api/failures, masked as they are. */
export function failureTable({ month, scope, rows }: Failures): Table {
	const flat = rows.map(({ region, project, bank, township, reason, state, ...row }) => ({
		...row,
		region: region.name,
		project: project.name,
		bank: bank.name,
		township: township.name,
		state: states[state],
		reasonCode: reason?.code ?? null,
		reason: reason?.name ?? null,
	}));
	return { title: `失败记录 ${month} ${scopeNames[scope]}`, columns: records, rows: flat };
}

/** What the kinds of export that may wait are called. */
export const kindNames: Record<string, string> = {
	slip: '发放单',
	payment: '发放明细',
	feedback: '银行反馈',
	refund: '退款',
	push: '推送',
};

const waiting: Column[] = [
	text('file', '文件'),
	text('sheet', '工作表'),
	integer('line', '行'),
	text('kind', '种类'),
	text('slip', '发放单号'),
	integer('lineNo', '明细序号'),
	text('region', '县（市、区）'),
	text('reason', '原因'),
	text('detail', '说明'),
	text('likely', '可能的发放单'),
	text('remedy', '怎么办'),
];

/** The rows of GET /api/unmatched. */
export function unmatchedTable({ rows }: Unmatched): Table {
	const flat = rows.map(({ file, kind, region, reason, ...row }) => ({
		...row,
		file: file.name,
		sheet: file.sheet,
		kind: kindNames[kind] ?? kind,
		region: region?.name ?? null,
		reason: reason.name,
	}));
	return { title: '未匹配', columns: waiting, rows: flat };
}
