import * as z from 'zod/mini';
import {
	Key,
	Performance,
	type PerformanceRow,
	printCount,
	printRate,
	printWanYuan,
	verdictName,
} from '../../analytics/contract/index.ts';
import { parseOptions } from '../command.ts';
import { PeriodOptions } from '../period_options.ts';
import { printTable } from '../table.ts';
import { moreOf, number } from './head.ts';
import { view } from './view.ts';

const Options = z.extend(z.omit(PeriodOptions, { scope: true }), { project: z.optional(Key) });

/** Goals beside budget execution. */
export const performance = view({
	parse: (options) => parseOptions(Options, options),
	path: '/api/funds/performance',
	schema: Performance,
	report,
	isList: true,
});

const columns = [
	...['县区', '项目'].map((title) => ({ title })),
	...['预算', '拨付', '到账', '执行率'].map(number),
	...['进度', '绩效指标', '目标值', '完成值', '结论'].map((title) => ({ title })),
];

function report({ month, at, total, rows, executionRate, reached, short }: Performance): string {
	if (total === 0) return `没有载入${month.slice(0, 4)}年的绩效目标。`;
	return [
		`${month} 累计，截至 ${at.slice(0, 19).replace('T', ' ')}，金额单位：万元`,
		`预算执行率 ${printRate(executionRate, 'percent')}；绩效指标达到 ${printCount(reached)} 个，未达到 ${printCount(short)} 个` +
			moreOf(total, rows.length),
		printTable(columns, rows.flatMap(lines)),
	].join('\n');
}

function lines(row: PerformanceRow): string[][] {
	const head = [
		...[
			row.region.name,
			row.project.name,
			printWanYuan(row.budget),
			printWanYuan(row.funded),
			printWanYuan(row.credited),
		],
		...[printRate(row.executionRate, 'percent'), row.isBehind ? '慢于序时' : ''],
	];
	return row.goals.map(({ goal, target, reached, verdict }, place) => [
		...(place === 0 ? head : head.map(() => '')),
		...[goal ?? '—', target ?? '—', reached ?? '—', verdictName(verdict)],
	]);
}
