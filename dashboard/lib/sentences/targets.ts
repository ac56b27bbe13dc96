import type { Targets, TargetProgress } from '#contract';
import { monthNumber } from '#lib/dates.ts';
import { none, printCount, printRate } from '#lib/format.ts';
import { type Phrase, say, stress } from './phrase.ts';

const measures = [
	['projects', '项目'],
	['persons', '人数'],
] as const;

/** “截至10月末，项目目标4个单位未完成：文峰区、…；人数目标5个单位未完成：…。序时进度83.33%，没有单位慢于序时进度。” */
export function targetsSentence(targets: Targets): Phrase[] {
	const told = measures.flatMap(([measure, name]) => (targets.unmet[measure].targets > 0 ? [{ measure, name }] : []));
	if (told.length === 0) return [say(`${targets.year}年各单位还没有目标，请导入目标任务文件，或在本页登记、分解。`)];
	const parts = told.map(({ measure, name }) => unmetPart(name, targets.unmet[measure].unmet));
	const behind = new Set(told.flatMap(({ measure }) => targets.unmet[measure].behind.map((unit) => unit.name)));
	return [
		say(`截至${monthNumber(targets.month)}月末，`),
		...parts.flatMap((part, index) => (index === 0 ? part : [say('；'), ...part])),
		say(`。序时进度${printRate(targets.schedule, 'percent')}，`),
		...(behind.size === 0 ? [say('没有单位慢于序时进度。')] : [stress([...behind].join('、')), say('慢于序时进度。')]),
	];
}

function unmetPart(name: string, units: readonly { name: string }[]): Phrase[] {
	if (units.length === 0) return [say(`${name}目标各单位都已完成`)];
	const names = units.map((unit) => unit.name).join('、');
	return [say(`${name}目标`), stress(`${units.length}个单位`), say(`未完成：${names}`)];
}

/** What stands over the matrix: “项目4个、人数5个单位未完成；深色：慢于序时进度83.33%。” */
export function matrixNote({ unmet, schedule }: Targets): string {
	const counts = `项目${unmet.projects.unmet.length}个、人数${unmet.persons.unmet.length}个单位未完成`;
	return `${counts}；深色：慢于序时进度${printRate(schedule, 'percent')}。`;
}

/** A cell of the matrix: ✓, a whole percent rounded down so that 100 is only what is met, or —. */
export function matrixCell({ rate, isMet }: TargetProgress): string {
	if (isMet === null) return none;
	if (isMet || rate === null) return '✓';
	return String((BigInt(rate.numerator) * 100n) / BigInt(rate.denominator));
}

/** Where a target comes from, in one line. */
export function originText({ origin }: TargetProgress): string {
	if (origin === null) return '没有目标';
	const by = { import: '导入', entry: '登记', split: '分解' }[origin.by];
	return `${by}，${origin.at.replace('T', ' ')}，${origin.source}`;
}

/** How the year end was projected, as a formula with its figures. */
export function projectionText({ done, factor, method, projected }: TargetProgress): string {
	const [top, bottom] = [printCount(factor.numerator), printCount(factor.denominator)];
	const by = method === 'linear' ? `12÷${bottom}个月` : `上年全年${top}÷上年同期${bottom}`;
	return `${printCount(done)}×${by}=${printCount(projected)}`;
}

/** Two characters of a unit's name for narrow heads: 本级, 文峰, 开发. */
export function briefName(name: string): string {
	return name.replace(/^市本级$/, '本级').replace(/^(..+)[县市区]$/u, '$1');
}
