import { describe, expect, test } from 'vitest';
import {
	countParts,
	decimalsOf,
	printChange,
	printCount,
	printCountChange,
	printDifference,
	printMultiple,
	printPoints,
	printRank,
	printRankChange,
	printRate,
	printShare,
	printShortCount,
	printSide,
	printWanYuan,
	printYuan,
	rateParts,
	unitOf,
} from './format.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('率', () => {
	test('最多两位小数，末尾的零不写', () => {
		expect(printRate(of(389_200, 390_999), 'percent')).toBe('99.54%');
		expect(printRate(of(941, 1000), 'percent')).toBe('94.1%');
		expect(printRate(of(1, 2), 'percent')).toBe('50%');
		expect(printRate(of(1529, 95_078), 'permille')).toBe('16.08‰');
	});

	test('按分数本身四舍五入，五入', () => {
		expect(printRate(of(99_945, 100_000), 'percent')).toBe('99.95%');
		expect(printRate(of(99_944_999, 100_000_000), 'percent')).toBe('99.94%');
		expect(printRate(of(1_005, 100_000), 'percent')).toBe('1.01%');
		expect(printRate(of(3, 8000), 'permille')).toBe('0.38‰');
	});

	test('只有正好100%才写100%', () => {
		expect(printRate(of(44_086, 44_086), 'percent')).toBe('100%');
		expect(printRate(of(99_996, 100_000), 'percent')).toBe('99.99%');
		expect(printRate(of(7_499_999, 7_500_000), 'percent')).toBe('99.99%');
		expect(printRate(of(100_004, 100_000), 'percent')).toBe('100.01%');
		expect(printRate(of(999_999, 1_000_000), 'permille')).toBe('999.99‰');
	});

	test('只有正好为零才写0', () => {
		expect(printRate(of(0, 19_874), 'permille')).toBe('0');
		expect(printRate(of(0, 19_874), 'percent')).toBe('0%');
		expect(printRate(of(4, 1_000_000), 'permille')).toBe('0.01‰以下');
		expect(printRate(of(4, 100_000), 'percent')).toBe('0.01%以下');
		expect(printRate(of(5, 1_000_000), 'permille')).toBe('0.01‰');
	});

	test('分母为零写—', () => {
		expect(printRate(of(0, 0), 'percent')).toBe('—');
		expect(rateParts(of(0, 0), 'permille')).toEqual({ value: '—', unit: '' });
	});

	test('大数不失精度', () => {
		expect(printRate(of(9_007_199_254_740_990, 9_007_199_254_740_991), 'percent')).toBe('99.99%');
	});

	test('指标各有单位', () => {
		expect(unitOf('leftoverRate')).toBe('permille');
		expect(unitOf('successRate')).toBe('percent');
	});
});

describe('差', () => {
	test('率的差写个百分点，千分率的差写‰', () => {
		expect(printDifference(of(-40, 10_000), 'percent')).toBe('低0.4个百分点');
		expect(printDifference(of(53, 100_000), 'permille')).toBe('高0.53‰');
		expect(printDifference(of(0, 5), 'percent')).toBe('持平');
		expect(printSide(of(-16, 1000), 'percent')).toBe('低1.6');
	});

	test('有差而很小，不写成持平', () => {
		expect(printDifference(of(-1, 10_000_000), 'percent')).toBe('略低');
		expect(printSide(of(1, 10_000_000), 'permille')).toBe('略高');
	});

	test('不能比的写—', () => {
		expect(printDifference(of(0, 0), 'percent')).toBe('—');
		expect(printSide(of(0, 0), 'percent')).toBe('—');
	});
});

describe('份额和百分点', () => {
	test('份额一位小数', () => {
		expect(printShare(of(1578, 1799))).toBe('87.7%');
		expect(printShare(of(1, 1))).toBe('100%');
		expect(printShare(of(9999, 10_000))).toBe('99.9%');
		expect(printShare(of(1, 10_000))).toBe('0.1%以下');
		expect(printShare(of(0, 0))).toBe('—');
	});

	test('拉低的百分点两位小数', () => {
		expect(printPoints(of(1124, 95_078))).toBe('1.18');
		expect(printPoints(of(57, 95_078))).toBe('0.06');
		expect(printPoints(of(0, 95_078))).toBe('0');
		expect(printPoints(of(1, 0))).toBe('—');
	});

	test('缺口倍数一位小数', () => {
		expect(printMultiple(27.66)).toBe('27.7倍');
		expect(printMultiple(6)).toBe('6倍');
	});
});

describe('人次和金额', () => {
	test('千分位', () => {
		expect(printCount(0)).toBe('0');
		expect(printCount(999)).toBe('999');
		expect(printCount(1521)).toBe('1,521');
		expect(printCount(7_447_700)).toBe('7,447,700');
	});

	test('一万起以万计', () => {
		expect(countParts(389_200)).toEqual({ value: '38.92', unit: '万' });
		expect(countParts(9_999)).toEqual({ value: '9,999', unit: '' });
		expect(printShortCount(7_447_700)).toBe('744.77万');
		expect(printShortCount(93_500)).toBe('9.35万');
	});

	test('分写作万元，有钱不写0', () => {
		expect(printWanYuan(12_902_500_000)).toBe('12,902.5');
		expect(printWanYuan(206_718_550_000)).toBe('206,718.55');
		expect(printWanYuan(0)).toBe('0');
		expect(printWanYuan(4_000)).toBe('0.01以下');
	});

	test('记录的金额写到分', () => {
		expect(printYuan(41_256)).toBe('412.56');
		expect(printYuan(2_891_436)).toBe('28,914.36');
		expect(printYuan(5)).toBe('0.05');
		expect(printYuan(16_480)).toBe('164.80');
		expect(printYuan(-120)).toBe('-1.20');
	});
});

describe('变化和位次', () => {
	test('比上月多、少', () => {
		expect(printChange(of(-215, 4107))).toBe('少5.2%');
		expect(printChange(of(55, 100))).toBe('多55%');
		expect(printChange(of(0, 100))).toBe('持平');
		expect(printChange(of(1, 0))).toBe('—');
		expect(printCountChange(-2)).toBe('少2');
		expect(printCountChange(1200)).toBe('多1,200');
		expect(printCountChange(0)).toBe('持平');
	});

	test('位次写并列、升、降、持平', () => {
		expect(printRank(1, true)).toBe('并列1');
		expect(printRank(3, false)).toBe('3');
		expect(printRank(null, false)).toBe('—');
		expect(printRankChange(3)).toBe('升3');
		expect(printRankChange(-4)).toBe('降4');
		expect(printRankChange(0)).toBe('持平');
		expect(printRankChange(null)).toBe('—');
	});

	test('小数位数决定对齐', () => {
		expect(decimalsOf('3.3')).toBe(1);
		expect(decimalsOf('1.61')).toBe(2);
		expect(decimalsOf('1,204')).toBe(0);
	});
});
