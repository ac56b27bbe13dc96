import { expect, test } from 'vitest';
import type { TargetProgress } from '#contract';
import { explanation, laggard, overview, ranking } from '#lib/october.fixture.ts';
import { plain } from '#lib/sentences/phrase.ts';
import { questionsOf } from './questions.ts';
import { slidesOf } from './slides.ts';
import type { Story } from './story.ts';

const matrix: Story['matrix'] = {
	month: '2023-10',
	columns: [],
	rows: [
		{ key: '410505', name: '殷都区', lagging: 5, cells: [] },
		{ key: '410526', name: '滑县', lagging: 2, cells: [] },
	],
};

const told = (more: Partial<Story> = {}): Story => ({
	...{ period: { month: '2023-10', scope: 'month' }, overview: overview(), ranking: ranking(), matrix },
	lagging: { month: '2023-10', at: '', entries: [laggard(), laggard({ key: '410526', scope: 'ytd' })] },
	...{ targets: null, banks: null, why: [explanation()] },
	...more,
});

const titles = (story: Story) => slidesOf(story).map(({ title }) => plain(title));

test('一页一个结论：全市、排名、落后单位、各项指标、要办的事', () => {
	expect(titles(told())).toEqual([
		'10月全市发放成功率99.54%，低于全省平均0.4个百分点',
		'5个单位低于全省平均，殷都区一家占全市未成功人次的87.7%',
		'殷都区98.34%，居第11位，低于全省平均1.6个百分点',
		'落后项最多的是殷都区，共5项',
		'1个单位要补齐10月的差距，殷都区还差1,521人次',
	]);
});

test('没有落后单位的月份没有落后分析和要办的事', () => {
	const none = told({
		...{ overview: overview({ laggingUnits: 0 }), lagging: { month: '2023-10', at: '', entries: [] }, why: [] },
		matrix: { ...matrix, rows: matrix.rows.map((row) => ({ ...row, lagging: 0 })) },
	});
	expect(titles(none).slice(1)).toEqual(['没有单位低于全省平均', '各单位各项指标都没有落后']);
});

test('落后项一样多的都列名；有目标、有银行的各一页', () => {
	const unmet = (names: string[]) => ({ targets: 2, unmet: names.map((name) => ({ key: name, name })), behind: [] });
	const progress: TargetProgress = {
		...{ done: 0, target: null, rate: null, isMet: null, isBehind: null, missing: null, projected: 0 },
		...{ isProjectedMet: null, method: 'linear', factor: { numerator: 12, denominator: 10 }, origin: null },
	};
	const targets: Story['targets'] = {
		...{ month: '2023-10', at: '', year: 2023, schedule: { numerator: 10, denominator: 12 }, rows: [] },
		total: { key: '410500', name: '全市', projects: progress, persons: progress },
		unmet: { projects: unmet(['甲县', '乙县']), persons: unmet([]) },
	};
	const bank = (name: string, numerator: number, rank: number) => ({
		...{ key: name, name, due: 100, heldAmount: 0, longHeldAmount: 0, score: null, rank: null, tied: false },
		parts: [{ part: 'successRate' as const, numerator, denominator: 100, rank, tied: false }],
	});
	const { month, scope, at, rule } = overview();
	const banks = { month, scope, at, rule, weights: [], rows: [bank('甲行', 99, 1), bank('乙行', 97, 2)] };
	const even = { ...matrix, rows: matrix.rows.map((row) => ({ ...row, lagging: 2 })) };
	expect(titles(told({ targets, banks, matrix: even })).slice(3, 6)).toEqual([
		'落后项最多的是殷都区、滑县，各2项',
		'项目目标2个单位未完成',
		'2家代发银行，成功率最低的是乙行97%',
	]);
});

test('请单位说明的最多三条：遗留、主要原因由谁办、月末拨款', () => {
	const unit = explanation();
	const [reason] = unit.reasons;
	expect(questionsOf(unit, laggard())).toEqual([
		'遗留1,529人次，哪天清零',
		`${reason?.name}${reason?.count}人次，${reason?.actor}何时办完`,
		'1,412人次在月末5个工作日内拨款，为何',
	]);
	expect(questionsOf({ ...unit, outstanding: 0, reasons: [] }, laggard({ fundedLate: 0 }))).toEqual([
		'38人次银行没有反馈，何时反馈',
	]);
});
