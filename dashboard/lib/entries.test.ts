import { expect, test } from 'vitest';
import { inOtherOrder, inRankOrder } from './entries.ts';
import { fraction, ranking, row } from './october.fixture.ts';

test('基准按位次站，不占位次', () => {
	const names = inRankOrder(ranking()).map((entry) => (entry.kind === 'unit' ? entry.row.name : entry.kind));
	expect(names).toEqual(['龙安区', '汤阴县', '内黄县', 'province', '滑县', 'city', '殷都区']);
});

test('基准在无发放任务的单位之前；按别的列排时站在最后', () => {
	const rows = [...ranking().rows.slice(0, 2), row('410571', '开发区', null, { due: 0 })];
	expect(inRankOrder(ranking({ rows })).map((entry) => entry.kind)).toEqual([
		'unit',
		'unit',
		'province',
		'city',
		'unit',
	]);
	expect(
		inOtherOrder(ranking(), ranking().rows)
			.slice(-2)
			.map((entry) => entry.kind),
	).toEqual(['province', 'city']);
});

test('遗留率：全市高于全省，站在后面', () => {
	const value = (count: number) => ({ value: fraction(count, 1000) });
	const rows = [row('a', '甲', 1, { due: 1000 }, value(0)), row('b', '乙', 2, { due: 1000 }, value(5))];
	const benchmark = {
		against: 'both',
		isFallback: false,
		province: fraction(1, 1000),
		city: fraction(4, 1000),
	} as const;
	const kinds = inRankOrder(ranking({ indicator: 'leftoverRate', rows, benchmark })).map((entry) => entry.kind);
	expect(kinds).toEqual(['unit', 'province', 'city', 'unit']);
});
