import type { FailureDetail, History, Meta, NoticeClaim, Targets } from '#contract';
import { rateFigure, type KeyFigure } from '#lib/keyfigures.ts';
import { card, fraction } from '#lib/october.fixture.ts';

/** Made-up answers of the API, one for each state in which a component can be. */
const held = { scope: 'month', value: fraction(9994, 10_000), difference: fraction(2, 10_000) } as const;
const named = (label: string, figure: KeyFigure): KeyFigure => ({ ...figure, label });

/** 指标格: 正常, 落后, 口径不同, 基准未录入, 无发放任务. */
export const figures: readonly KeyFigure[] = [
	named(
		'正常',
		rateFigure(
			card({ isLagging: false, province: held, isPreviousComparable: true, previousDifference: fraction(1, 10_000) }),
			'month',
			false,
		),
	),
	named(
		'落后',
		rateFigure(card({ isPreviousComparable: true, previousDifference: fraction(28, 10_000) }), 'month', true),
	),
	named('口径不同', rateFigure(card({ isLagging: false }), 'month', true)),
	named('基准未录入', rateFigure(card({ isLagging: false, province: null }), 'month', false)),
	named(
		'无发放任务',
		rateFigure(
			card({ value: fraction(0, 0), other: fraction(0, 0), previous: null, isLagging: false }),
			'month',
			false,
		),
	),
];

const month = (number: number) => `2023-${String(number).padStart(2, '0')}`;
const rule = (number: number) =>
	({ successRate: number < 10 ? 'first-attempt' : 'cumulative-feedback' }) satisfies Meta['months'][number]['rule'];
const publication = { revision: 1, at: '2023-09-05T10:00:00', isChanged: false, isDamaged: false };

/** Months 已发布, 已更正, 实时已变动, 发布件损坏 and 草稿; those after October have no data. */
export const meta: Meta = {
	city: { key: '410500', name: '全市', place: '示例市' },
	regions: [],
	months: Array.from({ length: 10 }, (_, index) => ({
		month: month(index + 1),
		due: 390_999,
		state: index < 9 ? 'published' : 'live',
		rule: rule(index + 1),
		...(index < 6 && { publication }),
		...(index === 6 && { publication: { ...publication, revision: 2 } }),
		...(index === 7 && { publication: { ...publication, isChanged: true } }),
		...(index === 8 && { publication: { ...publication, isDamaged: true } }),
	})),
	files: 37,
	workingDays: { from: 2020, until: 2024 },
	loadedAt: '2023-11-01T09:12:00',
	dataVersion: 'a1b2c3d4',
};

const rank = (place: number | null, tied = false) => ({ rank: place, tied, value: fraction(1, 1) });

/** Ranks of five months with a break of rule, a tie and a month without a rank. */
export const history: History = {
	indicator: 'successRate',
	scope: 'month',
	months: [6, 7, 8, 9, 10].map((number) => ({ month: month(number), rule: rule(number) })),
	rows: [
		{ key: '410506', name: '龙安区', ranks: [rank(2), rank(2), rank(1), rank(2), rank(1, true)] },
		{ key: '410523', name: '汤阴县', ranks: [rank(1), rank(3), rank(2), rank(4), rank(1, true)] },
		{ key: '410527', name: '内黄县', ranks: [rank(3), rank(1), rank(3), rank(null), rank(3)] },
		{ key: '410526', name: '滑县', ranks: [rank(5), rank(4), rank(4), rank(3), rank(4)] },
		{ key: '410505', name: '殷都区', ranks: [rank(4), rank(5), rank(5), rank(1), rank(5)] },
	],
};

type Progress = Targets['total']['projects'];
const progress = (done: number, target: number | null, isBehind: boolean): Progress => ({
	done,
	target,
	rate: target === null ? null : fraction(done, target),
	isMet: target === null ? null : done >= target,
	isBehind: target === null ? null : isBehind,
	missing: target === null ? null : Math.max(0, target - done),
	projected: done,
	isProjectedMet: null,
	method: 'linear',
	factor: fraction(12, 10),
	origin: null,
});
const unit = (key: string, name: string, projects: Progress) => ({ key, name, projects, persons: projects });
const nobody = { targets: 3, unmet: [], behind: [] };

/** A unit that met its target, one on the way, one slower than 序时进度, one without a target. */
export const targets: Targets = {
	month: '2023-10',
	at: '2023-11-01T00:00:00',
	year: 2023,
	schedule: fraction(10, 12),
	total: unit('410500', '全市', progress(290, 300, false)),
	rows: [
		unit('410506', '龙安区', progress(100, 100, false)),
		unit('410523', '汤阴县', progress(95, 100, false)),
		unit('410526', '滑县', progress(70, 100, true)),
		unit('410527', '内黄县', progress(25, null, false)),
	],
	unmet: { projects: nobody, persons: nobody },
};

const claim: NoticeClaim = {
	id: 1,
	kind: 'figure',
	text: '发放失败遗留率0.3%',
	indicator: 'leftoverRate',
	region: '410500',
	regionName: '全市',
	scope: 'ytd',
	month: '2023-10',
	stated: 0.003,
	unit: '%',
	computed: 0.0003,
	verdict: 'mismatch',
	note: '单位应是‰：系统算出0.3‰。',
	statedText: '0.3%',
	computedText: '0.3‰',
	value: fraction(530, 1_775_302),
	contradicts: [2],
	place: { paragraph: 1, start: 20, end: 24 },
	records: '/failures?scope=ytd',
};

/** 校核: 不符 (contradicted by another place), 待核, 相符. */
export const claims: readonly NoticeClaim[] = [
	claim,
	{
		...claim,
		id: 2,
		verdict: 'unverifiable',
		statedText: '第7位',
		computedText: '',
		value: null,
		note: '我市在全省的排名由上级公布，没有录入。',
		records: null,
	},
	{ ...claim, id: 3, verdict: 'match', statedText: '0.3‰', note: '与系统算出的相同。' },
];

type Event = FailureDetail['events'][number];
const event = (more: Partial<Event>): Event => ({
	at: '2023-10-12T09:30:00',
	kind: 'funded',
	slip: 'FF20231012001',
	line: 1203,
	attempt: null,
	reason: null,
	bankCode: null,
	bankReason: null,
	amount: null,
	accountTail: null,
	isAfterCutOff: false,
	source: { import: 1, file: '反馈_甲农商_1031.csv', sheet: null, line: 1204 },
	...more,
});
const F03 = { code: 'F03', name: '账户已销户' };

/** One obligation: funded, failed, re-issued, and credited after the cut-off. */
export const detail: FailureDetail = {
	slip: 'FF20231012001',
	line: 1203,
	region: { key: '410505', name: '殷都区' },
	project: { key: '2130122', name: '耕地地力保护补贴' },
	bank: { key: 'JNS', name: '甲农村商业银行' },
	township: { key: 'T1', name: '水冶镇' },
	name: '李*',
	idMasked: '410505**********27',
	accountTail: '4471',
	amount: 41_256,
	state: 'outstanding',
	reason: F03,
	attempts: 2,
	fundedAt: '2023-10-12T09:30:00',
	answeredAt: '2023-10-13T16:40:00',
	at: '2023-11-01T00:00:00',
	isCompany: false,
	remedy: { actor: '乡镇、银行', text: '换卡更新' },
	events: [
		event({ amount: 41_256, accountTail: '4471' }),
		event({ kind: 'failed', at: '2023-10-13T16:40:00', attempt: 1, reason: F03, bankCode: '2043', bankReason: '销户' }),
		event({ kind: 'reissued', at: '2023-10-30T10:05:00', attempt: 2 }),
		event({ kind: 'paid', at: '2023-11-02T11:20:00', attempt: 2, isAfterCutOff: true }),
	],
	versions: [],
};
