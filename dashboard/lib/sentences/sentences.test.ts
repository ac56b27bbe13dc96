import { expect, test } from 'vitest';
import type { Explanation, Settings } from '#contract';
import { card, explanation, fraction, laggard, overview, ranking, row } from '#lib/october.fixture.ts';
import { causeOf } from './cause.ts';
import { failuresSentence } from './failures.ts';
import { firstStep } from './firstStep.ts';
import { laggingSentence } from './lagging.ts';
import { overviewSentence } from './overview.ts';
import { plain } from './phrase.ts';
import { rankingSentence } from './ranking.ts';
import { rankingNote } from './rankingNote.ts';
import { ruleRows } from './rules.ts';

const october = { successRate: 'cumulative-feedback' } as const;

test('总览：先说结果，再说差距，再说原因', () => {
	expect(plain(overviewSentence(overview(), true))).toBe(
		'10月全市发放成功率99.54%，低于全省平均0.4个百分点；5个单位低于全省平均，殷都区一家占全市未成功人次的87.7%。',
	);
});

test('总览：累计没有全省平均，不拿全市和自己比', () => {
	const rates = [card({ province: null, against: 'city', value: fraction(9997, 10_000) })];
	const text = plain(overviewSentence(overview({ scope: 'ytd', rates, laggingUnits: 4 }), true));
	expect(text).toBe('1至10月全市发放成功率99.97%；4个单位低于全市平均，殷都区一家占全市未成功人次的87.7%。');
});

test('总览：全省平均只公布当月的，累计不与它比', () => {
	const rates = [card({ against: 'city', value: fraction(9997, 10_000) })];
	const text = plain(overviewSentence(overview({ scope: 'ytd', rates, laggingUnits: 4 }), true));
	expect(text).toBe('1至10月全市发放成功率99.97%；4个单位低于全市平均，殷都区一家占全市未成功人次的87.7%。');
});

test('总览：一个单位只说自己；没有落后单位就这样说；无发放任务', () => {
	expect(plain(overviewSentence(overview({ name: '殷都区' }), false))).toBe(
		'10月殷都区发放成功率99.54%，低于全省平均0.4个百分点。',
	);
	expect(plain(overviewSentence(overview({ laggingUnits: 0 }), true))).toContain('；没有单位低于全省平均。');
	expect(plain(overviewSentence(overview({ rates: [card({ value: fraction(0, 0) })] }), true))).toBe(
		'10月全市没有发放任务。',
	);
});

test('排名：并列第1的都写，末位写差距', () => {
	expect(plain(rankingSentence(ranking()))).toBe(
		'龙安区、汤阴县并列第1（100%）；3个单位不低于全省平均99.94%，2个单位落后。殷都区居末位，比全省平均低1.6个百分点。',
	);
});

test('排名：遗留率低为好', () => {
	const rows = [
		row('a', '甲', 1, { due: 100 }, { value: fraction(0, 100) }),
		row(
			'b',
			'乙',
			2,
			{ due: 100, outstanding: 2 },
			{ value: fraction(2, 100), isLagging: true, difference: fraction(1, 100) },
		),
	];
	const benchmark = { against: 'city', isFallback: false, province: null, city: fraction(1, 100) } as const;
	expect(plain(rankingSentence(ranking({ indicator: 'leftoverRate', rows, benchmark })))).toBe(
		'甲居第1（0）；1个单位不高于全市平均10‰，1个单位落后。乙居末位，比全市平均高10‰。',
	);
});

test('排名：无发放任务、没有落后单位', () => {
	expect(plain(rankingSentence(ranking({ rows: [row('a', '甲', null, { due: 0 })] })))).toBe(
		'没有发放任务，各单位不参与排名。',
	);
	expect(plain(rankingSentence(ranking({ rows: ranking().rows.slice(0, 3) })))).toContain('没有单位落后于全省平均。');
});

test('排名：全省平均未录入，写按全市平均比', () => {
	const benchmark = { against: 'province', isFallback: true, province: null, city: fraction(9954, 10_000) } as const;
	expect(plain(rankingSentence(ranking({ benchmark })))).toContain(
		'3个单位不低于全市平均99.54%，2个单位落后。殷都区居末位，比全市平均低',
	);
});

test('排名说明：条形、竖线、达标还差、旧口径', () => {
	expect(rankingNote(ranking())).toBe(
		'条形为未成功率（100%-成功率），从0起，按遗留、待反馈、已退款分段；竖线为全省平均0.6‰、全市平均4.6‰（虚线）。达标还差=达到全省平均还需成功的人次。† 9月为旧口径位次，口径不同，仅供参考。',
	);
	const benchmark = { against: 'province', isFallback: true, province: null, city: fraction(9, 10) } as const;
	expect(rankingNote(ranking({ benchmark, previous: null }))).toContain('全省平均未录入，按全市平均比较。');
});

test('落后分析：构成、原因、再成功多少', () => {
	const rates = [
		card({
			city: { value: fraction(1, 1), difference: fraction(-12, 1000) },
			province: { scope: 'month', value: fraction(1, 1), difference: fraction(-16, 1000) },
		}),
	];
	expect(plain(laggingSentence(explanation(), overview({ rates })))).toBe(
		'殷都区10月发放成功率98.34%，居第11位（末位），比全省平均低1.6个百分点、比全市低1.2个百分点。未成功中遗留1,529人次，占96.9%；其中耕地地力保护补贴未成功1,124人次，失败原因以账户已销户为主。再成功1,521人次可达全省平均，位次由第11升至第7。',
	);
});

test('落后分析：遗留为零、达标、无任务', () => {
	const none = explanation({ outstanding: 0, toBenchmark: 0, byProject: [], reasons: [] });
	expect(plain(laggingSentence(none, overview()))).toContain('与全市持平。遗留为0；38人次未反馈。');
	const paid = explanation({ unpaid: 0, outstanding: 0, pending: 0, refunded: 0, toBenchmark: 0 });
	expect(plain(laggingSentence(paid, overview()))).toContain('没有未成功的人次。');
	expect(plain(laggingSentence(explanation({ due: 0 }), overview()))).toBe('殷都区10月没有发放任务。');
});

test('落后分析：累计不与只公布当月的全省平均比', () => {
	const rates = [card({ city: { value: fraction(1, 1), difference: fraction(-22, 10_000) } })];
	expect(plain(laggingSentence(explanation({ scope: 'ytd' }), overview({ scope: 'ytd', rates })))).toContain(
		'（末位），比全市低0.22个百分点。',
	);
});

test('旧口径：成功率是首次打卡的，未成功的是截止时仍未成功的，再发改变不了', () => {
	const rule = { successRate: 'first-attempt' } as const;
	const now: Explanation['ladder'][number] = {
		more: 0,
		value: fraction(93_000, 95_078),
		rank: 11,
		passes: [],
		mark: 'now',
	};
	const text = plain(laggingSentence(explanation({ ladder: [now] }), overview({ rule })));
	expect(text).toContain('殷都区10月发放成功率97.81%，居第11位');
	expect(text).toMatch(/截止时仍未成功的1,578人次中遗留1,529人次.*为主。$/);
	expect(plain(laggingSentence(explanation({ unpaid: 0, ladder: [now] }), overview({ rule })))).toMatch(
		/首次未成功的人次截止时都已成功。$/,
	);
	expect(plain(overviewSentence(overview({ rule }), true))).toContain('殷都区一家占全市截止时未成功人次的87.7%');
	expect(causeOf(laggard({ value: fraction(93_000, 95_078) }), rule)).toBe(
		'首次未成功2,078人次，截止时仍遗留1,529人次；耕地地力保护补贴占1,124人次，1,424人次在甲农村商业银行，遗留的主要原因是账户已销户。',
	);
	const settled = laggard({ value: fraction(93_954, 95_078), unpaid: 0, outstanding: 0, pending: 0, topReason: null });
	expect(causeOf(settled, rule)).toBe('首次未成功1,124人次；均为耕地地力保护补贴，1,424人次在甲农村商业银行。');
	expect(rankingNote(ranking({ rule }))).toContain(
		'条形为首次未成功率（100%-成功率），从0起；成功、遗留等为截止时的人次，含纠错再发；竖线',
	);
});

test('先做什么：遗留先办最多的原因，已退款不能再成功', () => {
	expect(firstStep('outstanding', explanation())).toBe('先办账户已销户612人次，其中118人次已再发待确认');
	expect(firstStep('pending', explanation())).toBe('催代发银行反馈结果');
	expect(firstStep('refunded', explanation())).toBe('已办结，不能再成功');
	expect(firstStep('pending', explanation({ pending: 0 }))).toBe('无');
});

test('一条原因一句话', () => {
	expect(causeOf(laggard(), october)).toBe(
		'遗留1,529人次占96.9%、待反馈38人次；耕地地力保护补贴占1,124人次，1,424人次在甲农村商业银行，主要原因是账户已销户。',
	);
});

test('为零的部分不写，遗留为零写未反馈，未填的不写', () => {
	const blank = { key: '-', name: '未填', unpaid: 46, share: fraction(1, 1), drag: fraction(1, 1) };
	const waiting = laggard({
		outstanding: 0,
		pending: 46,
		refunded: 9,
		unpaid: 55,
		topProject: blank,
		topBank: blank,
		topReason: null,
	});
	expect(causeOf(waiting, october)).toBe('遗留为0；46人次未反馈。');
	const single = laggard({
		outstanding: 10,
		pending: 0,
		refunded: 0,
		unpaid: 10,
		topProject: { ...blank, key: 'P', name: '优抚补助', unpaid: 10 },
		topBank: null,
		topReason: null,
	});
	expect(causeOf(single, october)).toBe('遗留10人次；均为优抚补助。');
});

test('失败记录：筛选后多少条、多少钱', () => {
	const counts = { all: 214, outstanding: 205, pending: 6, refunded: 3 };
	const base = {
		month: '2023-10',
		scope: 'month' as const,
		at: '',
		path: [],
		rows: [],
		first: 1,
		next: null,
		previous: null,
		facets: { project: [], bank: [], township: [], reason: [], slip: [] },
	};
	expect(plain(failuresSentence({ ...base, counts, total: 86, amount: 2_891_436 }))).toBe(
		'筛选后86条，28,914.36元；全部214条中遗留205条、待反馈6条、已退款3条。',
	);
	expect(
		plain(
			failuresSentence({ ...base, counts: { all: 0, outstanding: 0, pending: 0, refunded: 0 }, total: 0, amount: 0 }),
		),
	).toBe('没有未成功的记录。');
});

const settingsWith = (...inForce: Settings['inForce']): Settings => ({
	...{ month: '2023-10', version: 0, inForce, versions: [] },
});

test('口径：落后比什么按当期的设置写', () => {
	const settings = settingsWith(
		{ setting: 'lagging.successRate.month', value: 'province', fromMonth: '2000-01' },
		{ setting: 'lagging.successRate.ytd', value: 'both-unnamed', fromMonth: '2023-10' },
		{ setting: 'lagging.pushRate.month', value: 'city', fromMonth: '2000-01' },
		{ setting: 'lagging.pushRate.ytd', value: 'city', fromMonth: '2000-01' },
	);
	const against = Object.fromEntries(ruleRows(settings).map((rule) => [rule.id, rule.against]));
	expect(against.successRate).toBe('当月比全省平均，通报点名；累计比全省平均和全市平均（都差才算），通报不点名');
	expect(against.pushRate).toBe('比全市平均，通报点名');
});

test('口径：两种成功率各写生效月份', () => {
	const since = Object.fromEntries(ruleRows(settingsWith()).map((rule) => [rule.id, rule.since]));
	expect(since.successRate).toContain('2023年10月起');
	expect(since.firstAttemptRate).toContain('2023年9月及以前');
});
