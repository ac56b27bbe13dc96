import { expect, test } from 'vitest';
import type { Publicity, PublicityList } from '#contract';
import { plain } from './phrase.ts';
import { publicitySentence, publicitySubtitle } from './publicity.ts';

const none = { timely: 0, late: 0, missing: 0, waiting: 0, unknown: 0 };
const unit = { key: '410500', name: '全市', slips: 3, before: none, after: none };
const told = (total: Publicity['total']) =>
	plain(publicitySentence({ month: '2023-10', scope: 'month', at: '', by: 'region', total, rows: [] }));

test('一句话说公示及时率，和有几次没有做到', () => {
	expect(told({ ...unit, behind: 1, numerator: 3, denominator: 4 })).toBe(
		'10月全市公示及时率75%：应公示4次，1次迟或未公示。',
	);
	expect(told({ ...unit, behind: 0, numerator: 4, denominator: 4 })).toBe(
		'10月全市公示及时率100%：应公示4次，都按时。',
	);
	expect(told({ ...unit, behind: 0, numerator: 0, denominator: 0 })).toBe('10月全市没有到期限、能判断的公示。');
	expect(told(null)).toBe('10月没有应公示的发放单，或没有载入公示台账。');
});

test('清单的题目说明列的是哪些', () => {
	const list = (total: number): PublicityList => ({
		...{ month: '2023-10', scope: 'month', at: '', rows: [], first: 1, next: null, previous: null, total },
		facets: { region: [], department: [], project: [] },
	});
	expect(publicitySubtitle(list(12), {})).toBe('12次迟和未公示，拨款早的在前');
	expect(publicitySubtitle(list(0), { stage: 'after', state: 'missing' })).toBe('没有发放后未公示的');
});
