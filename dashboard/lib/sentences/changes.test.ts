import { expect, test } from 'vitest';
import type { Changes } from '#contract';
import { changedNote, changesSentence, publicationText } from './changes.ts';
import { plain } from './phrase.ts';

const at = '2023-11-22T09:40:00+08:00';
const freeze: Changes['freeze'] = {
	...{ month: '2023-10', revision: 1, publishedAt: at, publishedBy: 'web', reason: null, sha256: 'aa' },
	...{ records: 3, files: 2, program: '0.1.0', rule: { successRate: 'cumulative-feedback' }, damage: null },
};
const found: Changes = {
	...{ month: '2023-10', scope: 'month', at, freeze, rule: freeze.rule, units: [], isExplained: true },
	...{ movements: [], files: [], total: 0, allTotal: 0, records: [], first: 1, next: null, previous: null },
};
const unit = (key: string, isCity: boolean) => ({ key, name: key, isCity, figures: [], rates: [] });

test('没有变动、有变动、说不清的变动', () => {
	const said = (more: Partial<Changes>) => plain(changesSentence({ ...found, ...more }));
	expect(said({})).toBe('10月的数字自11月22日09:40发布以后没有变动，实时与发布的相同。');
	const units = [unit('全市', true), unit('甲县', false)];
	expect(said({ allTotal: 1204, units })).toBe(
		'10月的数字自11月22日09:40发布以后，1,204笔明细有变动，涉及1个单位的数字或位次。各笔变动之和与数字之差完全相等。',
	);
	expect(said({ allTotal: 2, units, isExplained: false })).toContain('不相等，请由管理员重建数据库后再看');
	expect(said({ units, scope: 'ytd' })).toBe(
		'1至10月的数字自11月22日09:40发布以后没有明细变动；1个单位的数字或位次因口径、单位表等改变而不同。',
	);
});

test('月份的发布状态', () => {
	const publication = { revision: 1, at, isChanged: true, isDamaged: false };
	expect(publicationText(undefined)).toBe('草稿');
	expect(publicationText(publication)).toBe('已发布');
	expect(publicationText({ ...publication, revision: 2 })).toBe('已更正（第2次发布）');
	expect(changedNote('2023-10', { ...publication, revision: 2 })).toBe(
		'2023年10月的数字已于11月22日09:40第2次发布，这里是实时数字，与发布的不同。',
	);
});
