import { expect, test } from 'vitest';
import { countFigure, dueFigure, rateFigure } from './keyfigures.ts';
import { card, explanation, fraction } from './october.fixture.ts';

test('率的指标格：口径不同不写差，错的一侧才标红', () => {
	const figure = rateFigure(card(), 'month', true);
	expect(figure).toMatchObject({
		label: '发放成功率',
		tag: '低于全省',
		figure: { value: '99.54', unit: '%' },
		other: '累计99.97%',
	});
	expect(figure.lines).toEqual([
		{ label: '上月', value: '99.12%', note: '口径不同', isBad: false },
		{ label: '全省', value: '99.94%', note: '低0.4个百分点', isBad: true },
		{ label: '各单位', value: '98.34%～100%', note: '', isBad: false },
	]);
});

test('率的指标格：基准未录入；单位比全市；全省只公布累计', () => {
	const unit = rateFigure(
		card({ province: null, isPreviousComparable: true, previousDifference: fraction(28, 10_000) }),
		'month',
		false,
	);
	expect(unit.lines.map((line) => [line.label, line.value, line.note])).toEqual([
		['上月', '99.12%', '高0.28个百分点'],
		['全市', '99.54%', '持平'],
		['全省', '未录入', '按全市比'],
	]);
	const province = { scope: 'ytd', value: fraction(1, 10_000), difference: fraction(2, 10_000) } as const;
	const leftover = rateFigure(card({ indicator: 'leftoverRate', province }), 'month', true);
	expect(leftover.tag).toBe('高于全省');
	expect(leftover.lines[1]).toEqual({ label: '全省', value: '累计0.1‰', note: '高0.2‰', isBad: true });
});

test('率的指标格：不与全省比的指标，另一期间的全省只写值', () => {
	const ytd = rateFigure(card({ against: 'city' }), 'ytd', true);
	expect(ytd.lines[1]).toEqual({ label: '全省', value: '当月99.94%', note: '', isBad: false });
});

test('数的指标格', () => {
	const count = {
		id: 'amountPaid',
		value: 12_902_500_000,
		other: 206_718_550_000,
		previous: 15_226_400_000,
		previousDifference: -2_323_900_000,
		change: fraction(-23_239, 152_264),
		most: { name: '滑县', value: 2_871_300_000 },
	} as const;
	expect(countFigure(count, 'month')).toMatchObject({
		figure: { value: '12,902.5', unit: '万元' },
		lines: [
			{ label: '上月', value: '15,226.4', note: '少15.3%' },
			{ label: '最多', value: '滑县', note: '2,871.3' },
			{ label: '累计', value: '206,718.55' },
		],
	});
	expect(
		countFigure({ ...count, id: 'projects', value: 56, previous: 58, previousDifference: -2 }, 'ytd').lines[0],
	).toMatchObject({ value: '58项', note: '少2项' });
	expect(countFigure({ ...count, id: 'paid', value: 389_200 }, 'month').figure).toEqual({
		value: '38.92',
		unit: '万人次',
	});
	expect(
		dueFigure({ ...count, id: 'due', previous: 61_340, change: fraction(55, 100) }, explanation()).lines,
	).toMatchObject([
		{ label: '上月', value: '61,340', note: '多55%' },
		{ label: '占全市', value: '24.3%' },
		{ label: '未成功', value: '1,578', note: '占全市87.7%' },
	]);
});
