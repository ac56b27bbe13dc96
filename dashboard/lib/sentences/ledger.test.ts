import { expect, test } from 'vitest';
import { ledgerSentence } from './ledger.ts';
import { plain } from './phrase.ts';

const total = {
	...{ cases: 0, pending: 0, overdue: 0, persons: 0, found: 0, recovered: 0, outstanding: 0, cleared: 0, returned: 0 },
};
const facets = { state: [], source: [], region: [], department: [], project: [] };
const answer = { allTotal: 0, total, units: [], rows: [], first: 1, next: null, previous: null, facets };

test('一句话说清有几件、几件逾期、多少钱；没有的说怎样开始', () => {
	expect(plain(ledgerSentence(answer))).toContain('还没有问题');
	expect(plain(ledgerSentence({ ...answer, allTotal: 3 }))).toBe('没有符合条件的问题；全部共3件。');
	const told = {
		...total,
		cases: 12,
		pending: 8,
		overdue: 2,
		found: 300,
		recovered: 100,
		cleared: 50,
		outstanding: 150,
	};
	expect(plain(ledgerSentence({ ...answer, allTotal: 12, total: told }))).toBe(
		'12件问题，待办8件，逾期2件；查出3.00元，追回1.00元，核销0.50元，未追回1.50元。',
	);
});
