import {
	decimal,
	type GapAnswer,
	type GapCause,
	indicators,
	printCount,
	printRate,
	unitOf,
	wholes,
} from '../contract/index.ts';

/** What the parts of a shortfall are called. */
export const causeNames: Record<GapCause, string> = {
	outstanding: '遗留',
	pending: '待反馈',
	refunded: '已退款',
	mended: '首次未成功、已纠错成功',
	otherCard: '未发到社保卡',
	unpushed: '未推送',
};

const verbs: Record<GapAnswer['indicator'], string> = {
	successRate: '再成功',
	firstAttemptRate: '再有首次即成功的',
	leftoverRate: '减少遗留',
	cardShare: '再有改发到社保卡的',
	pushRate: '再推送',
	pendingRate: '减少待反馈',
	refundedRate: '减少退款',
};

const benchmarkNames = { province: '全省平均', city: '全市平均', both: '全市、全省平均中较宽的' } as const;

/** The benchmark really held against. */
export function heldAgainst({ against, isFallback }: Pick<GapAnswer, 'against' | 'isFallback'>): string {
	return isFallback ? '全市平均（全省平均未录入）' : benchmarkNames[against];
}

/** What an answer says in Chinese: value, gap, what makes it, where, why, and what would close it. */
export function gapSentence(gap: GapAnswer): string {
	const name = indicators.find(({ id }) => id === gap.indicator)?.name ?? gap.indicator;
	const span = gap.scope === 'month' ? '' : '累计';
	const head = `${gap.name}${Number(gap.month.slice(5))}月${span}${name}`;
	if (gap.value.denominator === 0)
		return gap.due === 0 ? `${head}：没有发放任务，不计算、不排名。` : `${head}：分母为0，没有可计算的人次，不排名。`;
	const place = gap.rank === null ? '' : `，居第${gap.rank}位${ranking(gap)}`;
	const value = `${head}${printRate(gap.value, unitOf(gap.indicator))}${place}`;
	if (gap.benchmark.denominator === 0) return `${value}。没有可比的基准。${small(gap)}`;
	return [`${value}，${compared(gap)}。`, composition(gap), where(gap), reason(gap), targets(gap), small(gap)].join('');
}

function ranking({ rank, tied, ranked }: GapAnswer): string {
	if (ranked === 1) return '（只有一个单位）';
	if (tied) return '（并列）';
	return rank === ranked ? '（末位）' : '';
}

function compared(gap: GapAnswer): string {
	const held = heldAgainst(gap);
	const benchmark = `${held}${printRate(gap.benchmark, unitOf(gap.indicator))}`;
	if (gap.gap.numerator === 0) return `与${benchmark}持平`;
	const isWorse = gap.gap.numerator > 0;
	const side = isWorse === (gap.better === 'higher') ? '低' : '高';
	const judged = isWorse ? `，差${printCount(needed(gap))}人次` : '，不落后';
	return `比${benchmark}${side}${gapSize(gap.gap, gap.indicator)}${judged}`;
}

const needed = ({ steps }: GapAnswer) => steps.find(({ target }) => target === 'benchmark')?.more ?? 0;

/** 0.4个百分点, 0.53‰: the size of a difference, without its sign. */
export function gapSize({ numerator, denominator }: GapAnswer['gap'], indicator: GapAnswer['indicator']): string {
	const unit = unitOf(indicator);
	const text = decimal(BigInt(Math.abs(numerator)) * wholes[unit], BigInt(denominator), 2);
	return text.value + (unit === 'percent' ? '个百分点' : '‰') + text.below;
}

function composition({ causes }: GapAnswer): string {
	const some = causes.filter(({ count }) => count !== 0);
	if (some.length === 0) return '没有未达标的人次。';
	return `其中${some.map(({ cause, count }) => `${causeNames[cause]}${printCount(count)}人次`).join('、')}。`;
}

function where({ parts, gap, indicator }: GapAnswer): string {
	if (gap.numerator <= 0) return '';
	const most = ['region', 'project', 'bank', 'township'].flatMap((dimension) => {
		const part = parts.find((one) => one.dimension === dimension && one.key !== null);
		return part && part.contribution.numerator > 0 ? [`${part.name}${gapSize(part.contribution, indicator)}`] : [];
	});
	return most.length === 0 ? '' : `拉开差距最多的是${most.join('、')}。`;
}

function reason({ reasons }: GapAnswer): string {
	const [main] = reasons;
	if (!main) return '';
	return `遗留原因以${main.name}为主（${printCount(main.count)}人次），由${main.actor}${main.remedy}。`;
}

function targets(gap: GapAnswer): string {
	const names = { benchmark: heldAgainst(gap), city: '全市平均', nextRank: '上一位次' } as const;
	const open = gap.steps.filter(({ target, more }) => more > 0 && !(target === 'city' && isCityHeld(gap)));
	if (open.length === 0) return gap.rank === 1 ? '已居第1位。' : '';
	const said = open.map(({ target, more, rank, isReachable }) => {
		const place = rank === null ? '' : `，位次为第${rank}`;
		const doubt = isReachable ? '' : `（截止时最多还能办${printCount(gap.limit)}人次，达不到）`;
		return `${verbs[gap.indicator]}${printCount(more)}人次达到${names[target]}${place}${doubt}`;
	});
	return `${said.join('；')}（其他单位不变）。`;
}

const isCityHeld = ({ against, isFallback }: GapAnswer) => against === 'city' || isFallback;

function small({ isSmall, value, smallUnder }: GapAnswer): string {
	return isSmall
		? `分母仅${printCount(value.denominator)}（小于${printCount(smallUnder)}），一笔之差影响很大，慎作比较。`
		: '';
}
