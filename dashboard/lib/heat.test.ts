import { expect, test } from 'vitest';
import { heatBenchmark, heatCell } from './heat.ts';
import { fraction } from './october.fixture.ts';

test('热力格只标落后，显示相同的写略低', () => {
	const column = {
		indicator: 'successRate',
		scope: 'ytd',
		against: 'city',
		isFallback: false,
		benchmark: fraction(9997, 10_000),
	} as const;
	const cell = { value: fraction(9975, 10_000), isLagging: true, multiple: 8.33, step: 3 };
	expect(heatCell(column, cell)).toEqual({ value: '99.75%', mark: '8.3倍' });
	expect(heatCell(column, { ...cell, value: fraction(99_969, 100_000) })).toEqual({ value: '99.97%', mark: '略低' });
	expect(heatCell(column, { ...cell, multiple: null })).toEqual({ value: '99.75%', mark: '落后' });
	expect(heatCell(column, { ...cell, isLagging: false })).toEqual({ value: '99.75%', mark: '' });
});

test('列头写真正比的那个基准：两者都比的，宽的是全省就写全省', () => {
	const column = {
		indicator: 'leftoverRate',
		scope: 'ytd',
		against: 'both',
		isFallback: false,
		benchmark: fraction(5, 10_000),
	} as const;
	expect(heatBenchmark({ ...column, isProvince: true })).toBe('全省0.5‰');
	expect(heatBenchmark({ ...column, isProvince: false })).toBe('全市0.5‰');
	expect(heatBenchmark(column)).toBe('全市0.5‰');
	expect(heatBenchmark({ ...column, against: 'province' })).toBe('全省0.5‰');
});
