import { expect, test } from 'vitest';
import { rosterSentence } from './roster.ts';

test('通过、存疑、有误各几行多少钱，依次说', () => {
	const counts = (rows: number) => ({ rows, amount: rows * 12_345 });
	const check = { all: counts(1200), passed: counts(1000), doubtful: counts(150), wrong: counts(50) };
	expect(rosterSentence({ ...check, reasons: [], rows: [], warnings: [], extension: 'csv' })).toBe(
		'共1,200行（148,140.00元）：通过1,000行（123,450.00元），存疑150行（18,517.50元），有误50行（6,172.50元）。',
	);
});
