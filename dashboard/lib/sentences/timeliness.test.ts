import { expect, test } from 'vitest';
import { type Late, Timeliness } from '#contract';
import { basisNotes } from '#lib/timeliness/notes.ts';
import { plain } from './phrase.ts';
import { lateSubtitle, timelinessSentence } from './timeliness.ts';

const rate = (indicator: string, numerator: number, denominator: number, unknown = 0) => ({
	...{ indicator, numerator, denominator, unknown },
});
const basis = {
	...{ knownFrom: 2021, knownUntil: 2026, isKnown: true, slips: 217, agreedSlips: 35 },
	...{ hasFunds: true, hasPublicity: true, hasCards: true, hasList: true },
};
const answer = (total: object, more: object = {}) =>
	Timeliness.parse({
		...{ month: '2023-10', scope: 'month', at: '2023-11-01T00:00:00+08:00', by: 'region', basis, rows: [] },
		total: { key: '1', name: '全市', due: 100, rates: [], stages: [], held: [], heldCount: 0, heldAmount: 0, ...total },
		...more,
	});

const rates = [rate('paymentTimeliness', 99, 100), rate('answerTimeliness', 1, 1), rate('monthEndShare', 698, 1000)];

test('先说及时率，再说用时，再说月末集中', () =>
	expect(
		plain(timelinessSentence(answer({ rates, stages: [{ stage: 'payment', median: 0, p90: 1, count: 9 }] }))),
	).toBe(
		'10月全市支付及时率99%，反馈及时率100%；从拨款到成功，半数在当天，九成不超过1个工作日；69.8%的人次在月末5个工作日拨款。',
	));

test('期限都没到的月份不说率；没有任务的说没有任务', () => {
	expect(plain(timelinessSentence(answer({})))).toBe('10月全市还没有到期限的人次。');
	expect(plain(timelinessSentence(answer({ due: 0 })))).toBe('10月全市没有发放任务。');
});

test('没有收录的年份说没有收录，不判断', () => {
	const unknown = answer({ due: 3 }, { basis: { ...basis, isKnown: false } });
	expect(plain(timelinessSentence(unknown))).toBe('10月全市：没有收录2023年的放假安排，不判断是否及时。');
	expect(basisNotes(unknown)[0]).toBe(
		'没有收录2023年的放假安排（已收录2021至2026年），不判断是否及时；到新版本补上后自动重算。',
	);
});

test('写明时限从哪里来、哪些台账还没有载入、几件不能判断', () => {
	expect(basisNotes(answer({}))).toEqual([
		'工作日按国务院放假安排，含调休上班（已收录2021至2026年）。',
		'217张发放单中，35张按代发协议的时限，其余按规定的2个工作日。',
	]);
	const poor = { ...basis, agreedSlips: 0, hasFunds: false, hasCards: false };
	expect(basisNotes(answer({ rates: [rate('answerTimeliness', 1, 1, 5)] }, { basis: poor })).slice(1)).toEqual([
		'没有适用的代发协议，时限一律按规定的2个工作日。',
		'还没有载入：资金台账（下达及时率）、社保卡状态（激活率），载入后即有数。',
		'有5件因日历或文件没有写明，不能判断，不在分母里。',
	]);
});

test('未按时的清单说有几人次', () => {
	const late = (total: number, kind: Late['kind']) =>
		lateSubtitle({
			...{ month: '2023-10', scope: 'month', at: '', kind, total, amount: 0, rows: [] },
			...{ first: 1, next: null, previous: null, facets: { region: [], bank: [], township: [], project: [] } },
		});
	expect(late(232, 'payment')).toBe('232人次期限内没有发放成功，迟得久的在前');
	expect(late(0, 'answer')).toBe('期限已到的，都在期限内有反馈结果');
	expect(late(2, 'reason')).toBe('2次失败没有写可用的原因，每次一行');
	expect(late(0, 'held')).toBe('没有滞留的资金');
});
