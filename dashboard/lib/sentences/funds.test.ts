import { expect, test } from 'vitest';
import { Funds, Performance, Settlement } from '#contract';
import {
	allocationsSubtitle,
	fundsSentence,
	performanceSentence,
	settlementSentence,
	settlementSubtitle,
} from './funds.ts';
import { plain } from './phrase.ts';

const total = {
	...{ key: '419900', name: '安东市', allotted: 2e8, allocated: 0, funded: 1e8, vouched: 0, credited: 99_000_000 },
	...{ refunded: 0, returned: 0, held: 1e6, timely: 3, late: 1, missing: 0, waiting: 0, behind: 1 },
	fundedRate: { numerator: 1e8, denominator: 2e8 },
	creditedRate: { numerator: 99_000_000, denominator: 1e8 },
	timelyRate: { numerator: 3, denominator: 4 },
};
const head = { month: '2023-10', scope: 'ytd', at: '2023-11-01T00:00:00+08:00', by: 'region', rows: [] };
const sentence = (changes: object) =>
	plain(fundsSentence(Funds.parse({ ...head, hasFunds: true, hasVouchers: false, total, ...changes })));

test('一句话说清拨付、到账、滞留和下达及时率', () =>
	expect(sentence({})).toBe('1至10月安东市拨付100万元，到账99%，滞留1万元；资金下达及时率75%，1份迟或未下达。'));

test('没有数的说没有，不写成0或100%', () => {
	expect(sentence({ hasFunds: false })).toContain('；没有载入资金台账。');
	expect(sentence({ total: { ...total, timelyRate: { numerator: 0, denominator: 0 } } })).toContain('没有到期限的资金');
	expect(sentence({ total: null })).toBe('1至10月没有资金台账、发放单或支付凭证。');
});

test('清单上写有几份、多少钱', () => {
	const list = { month: '2023-10', scope: 'ytd' as const, at: '', rows: [], first: 1, next: null, previous: null };
	expect(allocationsSubtitle({ ...list, total: 2, amount: 3e6 }, undefined)).toBe('2份迟和未下达，3万元，超期久的在前');
	expect(allocationsSubtitle({ ...list, total: 0, amount: 0 }, 'missing')).toBe('没有未下达的');
});

const counted = (groups: number) => ({
	...{ groups, slips: groups, slipAmount: 0, payments: groups, voucherAmount: 0, returned: 0 },
});
const unit = (differs: number, unmarked: number) => ({
	...{ key: '419900', name: '安东市', total: counted(8), unmarked, unmarkedAmount: 0 },
	states: {
		...{ differs: counted(differs), slips: counted(0), vouchers: counted(0) },
		...{ matched: counted(7), reissue: counted(0) },
	},
});
const settled = (changes: object) =>
	plain(settlementSentence(Settlement.parse({ ...head, hasVouchers: true, total: unit(1, 3), ...changes })));

test('对账的一句话：相符多少，哪些对不上；没有凭证的说无从对账', () => {
	expect(settled({})).toBe('1至10月安东市发放单8张、支付8笔，相符7组；1组金额不符，3笔没有惠民惠农标识。');
	expect(settled({ total: unit(0, 0) })).toContain('，没有对不上的。');
	expect(settled({ hasVouchers: false })).toContain('无从对账');
	expect(settled({ total: null })).toContain('没有拨款的发放单');
	const list = { month: '2023-10', scope: 'ytd' as const, at: '', rows: [], first: 1, next: null, previous: null };
	expect(settlementSubtitle({ ...list, total: 2 }, undefined)).toBe('2组对不上，差得多的在前');
	expect(settlementSubtitle({ ...list, total: 0 }, 'unmarked')).toBe('没有缺标识的');
});

test('绩效的一句话：执行率、慢于序时的、各种结论的指标', () => {
	const performance = {
		...{ month: '2023-10', at: '', total: 4, behind: 1, budget: 1000, funded: 800, credited: 800, rows: [], first: 1 },
		...{ executionRate: { numerator: 800, denominator: 1000 }, reached: 3, short: 0, untold: 2, unclear: 1 },
		...{ next: null, previous: null },
	};
	const said = (changes: object) => plain(performanceSentence(Performance.parse({ ...performance, ...changes })));
	expect(said({})).toBe(
		'2023年1至10月预算执行率80%，4项预算中1项慢于序时；绩效指标达到3个，没有完成值2个，不能判断1个。',
	);
	expect(said({ total: 0 })).toBe('没有载入2023年的绩效目标。');
});
