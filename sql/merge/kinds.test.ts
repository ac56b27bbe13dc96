import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ledger, load, loaded, type Rows } from '../../tests/world.ts';

// What identifies a row of each kind, and what of it is content (formats.md, «Kinds and columns»).

const at = '2023-10-09 10:00';
const share = {
	...{ document_no: '文1', project_code: '21', received_on: '2023-03-01', amount: 100, region_code: '419901' },
};
const notice = {
	...{ project_code: '21', region_code: '419901', stage: 'before', started_on: '2023-10-01' },
	...{ slip_no: 'A', village: '张村' },
};
const goal = { year: 2023, project_code: '21', region_code: '419901', budget_amount: 100, goal: '覆盖率' };
const deal = {
	...{ region_code: '419901', bank_name: '农商行', pay_days: 3, answer_days: 5, valid_from: '2023-01-01' },
};
const voucher = { voucher_no: 'P1', region_code: '419901', amount: 100, paid_at: '2023-10-09 10:00' };
const somebody = '00000000-0000-0000-0000-000000000001';
const cardState = { person_pseudonym: somebody, card_pseudonym: somebody, counted_on: '2023-10-31' };
const corrections: Record<string, [Rows, Rows]> = {
	单位改名: [{ regions: [{ code: '419909', name: '丁县' }] }, { regions: [{ code: '419909', name: '丁市' }] }],
	项目换部门: [{ projects: [{ code: '21', department: '甲' }] }, { projects: [{ code: '21', department: '乙' }] }],
	发放单补拨款时间: [{ slips: [{ funded: null }] }, { slips: [{}] }],
	发放单换单位: [{ slips: [{}] }, { slips: [{ region: '419902' }] }],
	明细换人: [{ payments: [{}] }, { payments: [{ person: '李四' }] }],
	明细换账号: [{ payments: [{}] }, { payments: [{ account: '6217' }] }],
	明细改卡别: [{ payments: [{}] }, { payments: [{ card: null }] }],
	明细补原明细: [{ payments: [{ line: 2 }] }, { payments: [{ line: 2, of: 'A/1' }] }],
	反馈补失败原因: [{ feedback: [{ result: '失败', at }] }, { feedback: [{ result: '失败', at, reason: '销户' }] }],
	退款后来办结: [{ refunds: [{}] }, { refunds: [{ closed: '2023-10-20' }] }],
	推送后来成功: [{ pushes: [{ at, success: false }] }, { pushes: [{ at }] }],
	目标调整: [{ targets: [{ region: '419901' }] }, { targets: [{ region: '419901', projects: 11 }] }],
	资金补已拨付: [ledger('fund', share), ledger('fund', { ...share, disbursed_amount: 100 })],
	公示补结束日期和异议: [
		ledger('publicity', notice),
		ledger('publicity', { ...notice, ended_on: '2023-10-09', objections: 1 }),
	],
	绩效补完成值: [ledger('performance', goal), ledger('performance', { ...goal, reached_value: '98%' })],
	协议到期: [ledger('contract', deal), ledger('contract', { ...deal, valid_until: '2023-12-31' })],
	凭证补发放单号: [ledger('voucher', voucher), ledger('voucher', { ...voucher, slip_no: 'A' })],
	社保卡改状态: [ledger('card', cardState), ledger('card', { ...cardState, card_state: 'lost' })],
	基准更正: [{ benchmarks: [{ month: 202310 }] }, { benchmarks: [{ month: 202310, province: 1 }] }],
};

test.each(Object.entries(corrections))('%s是更正，再来一次是重复', async (_, [old, corrected]) => {
	const db = await loaded(old);
	const verdict = { import: 1, duplicate: 0, corrected: 0, conflict: 0 };
	expect(await load(db, corrected)).toEqual([{ ...verdict, corrected: 1 }]);
	expect(await load(db, corrected)).toEqual([{ ...verdict, duplicate: 1 }]);
});

const others: Record<string, [Rows, Rows]> = {
	另一年的清单: [{ projects: [{ code: '21' }] }, { projects: [{ code: '21', year: 2024 }] }],
	另一个明细序号: [{ payments: [{}] }, { payments: [{ line: 2 }] }],
	另一次发放: [{ feedback: [{ result: '失败', at }] }, { feedback: [{ result: '失败', at, attempt: 2 }] }],
	另一个结果: [{ feedback: [{ result: '成功', at }] }, { feedback: [{ result: '退票', at }] }],
	另一个时间: [{ feedback: [{ result: '失败', at }] }, { feedback: [{ result: '失败', at: '2023-10-09 10:01' }] }],
	另一次申请退款: [{ refunds: [{}] }, { refunds: [{ requested: '2023-10-11' }] }],
	另一次推送: [{ pushes: [{ at }] }, { pushes: [{ at: '2023-10-10' }] }],
	整单推送: [{ pushes: [{ at }] }, { pushes: [{ at, line: null }] }],
	另一年的目标: [{ targets: [{ region: '419901' }] }, { targets: [{ region: '419901', year: 2024 }] }],
	另一个口径的基准: [{ benchmarks: [{ month: 202310 }] }, { benchmarks: [{ month: 202310, scope: 'ytd' }] }],
	另一个县的资金: [ledger('fund', share), ledger('fund', { ...share, region_code: '419902' })],
	同一天另一个村的公示: [ledger('publicity', notice), ledger('publicity', { ...notice, village: '李村' })],
	同一天另一张单的公示: [ledger('publicity', notice), ledger('publicity', { ...notice, slip_no: 'B' })],
	同一项目的另一个绩效指标: [ledger('performance', goal), ledger('performance', { ...goal, goal: '满意度' })],
	时限相同的续签协议: [ledger('contract', deal), ledger('contract', { ...deal, valid_from: '2024-01-01' })],
	另一天的社保卡状态: [ledger('card', cardState), ledger('card', { ...cardState, counted_on: '2023-11-30' })],
	另一个指标的基准: [{ benchmarks: [{ month: 202310 }] }, { benchmarks: [{ month: 202310, indicator: 'pushRate' }] }],
};

test.each(Object.entries(others))('%s是另一条记录', async (_, [first, other]) => {
	expect(await load(await loaded(first), other)).toEqual([]);
});

test('一万行各不相同，没有一行当成重复；再来一次全是重复', async () => {
	const file = ledger('roster', ...Array.from({ length: 10_000 }, (_, line) => entry(line)));
	expect(await load(await loaded(), file)).toEqual([]);
	const db = await loaded(file);
	expect(await load(db, file)).toEqual([{ import: 1, duplicate: 10_000, corrected: 0, conflict: 0 }]);
});

const entry = (line: number) => ({
	...{ roster_list: 'deceased', person_pseudonym: `00000000-0000-0000-0000-${String(line).padStart(12, '0')}` },
});

test('同一人、同一账号在几个文件里只登记一次', async () => {
	const db = await loaded({ payments: [{}, { line: 2 }] }, { payments: [{ line: 3 }, { line: 4, person: '李四' }] });
	expect(await db.rows('select count(*)::integer as n from recipient')).toEqual([{ n: 2 }]);
	expect(await db.rows('select count(*)::integer as n from person')).toEqual([{ n: 2 }]);
	await load(db, { payments: [{ line: 5, account: '6217' }] });
	expect(await db.rows('select count(*)::integer as n from person')).toEqual([{ n: 2 }]);
	expect(await db.rows('select count(*)::integer as n from recipient')).toEqual([{ n: 3 }]);
});

test('每一种文件都能撤销', () => {
	const namesIn = (folder: string) => readdirSync(new URL(folder, import.meta.url)).sort();
	expect(namesIn('../withdraw/apply/')).toEqual(namesIn('insert/'));
	expect(namesIn('../withdraw/version/')).toEqual([...namesIn('incoming/'), 'keyed.sql'].sort());
});
