import type { Explanation, LaggingEntry, Overview, Ranking, RankingRow, RateCard } from '#contract';

/** October 2023 of the demo city, as far as the tests of the pages need it: the shapes of the API's answers. */
const at = '2023-11-01T00:00:00+08:00';
export const fraction = (numerator: number, denominator: number) => ({ numerator, denominator });
const province = fraction(9994, 10_000);

type Counts = { due: number; outstanding?: number; pending?: number; refunded?: number };

/** A unit's line; what is not said is zero. */
export function row(
	key: string,
	name: string,
	rank: number | null,
	counts: Counts,
	more: Partial<RankingRow> = {},
): RankingRow {
	const { due, outstanding = 0, pending = 0, refunded = 0 } = counts;
	const unpaid = outstanding + pending + refunded;
	return {
		key,
		name,
		rank,
		tied: false,
		previousRank: null,
		rankChange: null,
		value: fraction(due - unpaid, due),
		difference: null,
		isLagging: false,
		toBenchmark: 0,
		due,
		paid: due - unpaid,
		outstanding,
		pending,
		refunded,
		unpaid,
		...more,
	};
}

/** Five units: two tied at 100%, one above the province, two below. */
export function ranking(more: Partial<Ranking> = {}): Ranking {
	return {
		month: '2023-10',
		scope: 'month',
		at,
		indicator: 'successRate',
		rule: { successRate: 'cumulative-feedback' },
		benchmark: { against: 'province', isFallback: false, province, city: fraction(389_200, 390_999) },
		previous: { month: '2023-09', isComparable: false, isPublished: false },
		total: row('410500', '全市', null, { due: 390_999, outstanding: 1623, pending: 143, refunded: 33 }),
		rows: [
			row('410506', '龙安区', 1, { due: 19_874 }, { tied: true, rankChange: 1 }),
			row('410523', '汤阴县', 1, { due: 44_086 }, { tied: true, rankChange: 3 }),
			row('410527', '内黄县', 3, { due: 70_211, pending: 12, refunded: 2 }, { rankChange: 0 }),
			row('410526', '滑县', 4, { due: 30_012, outstanding: 70, pending: 22, refunded: 7 }, lagging(-27, 81, -5)),
			row(
				'410505',
				'殷都区',
				5,
				{ due: 95_078, outstanding: 1529, pending: 38, refunded: 11 },
				lagging(-160, 1521, -4),
			),
		],
		...more,
	};
}

function lagging(points: number, toBenchmark: number, rankChange: number): Partial<RankingRow> {
	return { isLagging: true, difference: fraction(points, 10_000), toBenchmark, rankChange };
}

/** 发放成功率 of the city on the overview. */
export function card(more: Partial<RateCard> = {}): RateCard {
	return {
		indicator: 'successRate',
		value: fraction(389_200, 390_999),
		other: fraction(9997, 10_000),
		previous: fraction(9912, 10_000),
		previousDifference: null,
		isPreviousComparable: false,
		province: { scope: 'month', value: province, difference: fraction(-40, 10_000) },
		city: { value: fraction(389_200, 390_999), difference: fraction(0, 1) },
		lowest: { name: '殷都区', value: fraction(93_500, 95_078) },
		highest: { name: '龙安区', value: fraction(1, 1) },
		isLagging: true,
		against: 'province',
		...more,
	};
}

export function overview(more: Partial<Overview> = {}): Overview {
	return {
		month: '2023-10',
		scope: 'month',
		at,
		key: '410500',
		name: '全市',
		rule: { successRate: 'cumulative-feedback' },
		previousMonth: '2023-09',
		rates: [card()],
		counts: [],
		laggingUnits: 5,
		largest: { key: '410505', name: '殷都区', share: fraction(1578, 1799) },
		unpaid: 1799,
		...more,
	};
}

const contribution = (name: string, unpaid: number) => ({
	key: name,
	name,
	unpaid,
	share: fraction(unpaid, 1578),
	drag: fraction(unpaid, 95_078),
});

/** 殷都区 among the laggards. */
export function laggard(more: Partial<LaggingEntry> = {}): LaggingEntry {
	return {
		indicator: 'successRate',
		scope: 'month',
		key: '410505',
		name: '殷都区',
		rank: 11,
		value: fraction(93_500, 95_078),
		against: 'province',
		isFallback: false,
		benchmark: province,
		difference: fraction(-160, 10_000),
		toBenchmark: 1521,
		rankAtBenchmark: 7,
		outstanding: 1529,
		pending: 38,
		refunded: 11,
		unpaid: 1578,
		outstandingShare: fraction(1529, 1578),
		topProject: contribution('耕地地力保护补贴', 1124),
		topBank: contribution('甲农村商业银行', 1424),
		topTownship: contribution('水冶镇', 652),
		topReason: { code: 'F03', name: '账户已销户', count: 612 },
		fundedLate: 1412,
		...more,
	};
}

const step = (more: number, rank: number, mark: 'now' | 'pass' | 'benchmark' | 'limit', passes: string[] = []) => ({
	more,
	value: fraction(93_500 + more, 95_078),
	rank,
	passes,
	mark,
});

const composition: Explanation['composition'] = [
	{ state: 'outstanding', count: 1529, points: fraction(1529, 95_078), share: fraction(1529, 1578) },
	{ state: 'pending', count: 38, points: fraction(38, 95_078), share: fraction(38, 1578) },
	{ state: 'refunded', count: 11, points: fraction(11, 95_078), share: fraction(11, 1578) },
];

const reasons: Explanation['reasons'] = [
	{
		code: 'F03',
		name: '账户已销户',
		actor: '乡镇、银行',
		remedy: '换卡更新',
		count: 612,
		share: fraction(612, 1529),
		reissued: 118,
		untouched: 494,
	},
];

/** 落后分析 of 殷都区. */
export function explanation(more: Partial<Explanation> = {}): Explanation {
	return {
		month: '2023-10',
		scope: 'month',
		at,
		key: '410505',
		name: '殷都区',
		rank: 11,
		ranked: 11,
		due: 95_078,
		paid: 93_500,
		outstanding: 1529,
		pending: 38,
		refunded: 11,
		unpaid: 1578,
		shareOfCityDue: fraction(95_078, 390_999),
		shareOfCityUnpaid: fraction(1578, 1799),
		benchmark: { against: 'province', isFallback: false, value: province },
		allowedUnpaid: 57,
		toBenchmark: 1521,
		composition,
		ladder: [step(0, 11, 'now'), step(1265, 10, 'pass', ['滑县']), step(1521, 7, 'benchmark'), step(1567, 3, 'limit')],
		limit: 1567,
		byProject: [contribution('耕地地力保护补贴', 1124), contribution('高龄津贴', 454)],
		byTownship: [],
		byBank: [],
		byFundedDate: [],
		reasons,
		...more,
	};
}
