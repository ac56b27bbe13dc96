import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { Instant, Key, Month, MonitoringTable, printCount } from '../analytics/contract/index.ts';
import { shanghai } from '../ingest/clock.ts';
import { monitoringSheet } from '../analytics/monitoring/sheet.ts';
import { ask } from './ask.ts';
import { type Command, misused, parseOptions } from './command.ts';
import { deliver, OutPath } from './out.ts';
import { monthOption } from './period_options.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';
import { takeMonitoring, takenReport } from './take_monitoring.ts';

const Options = z.object({
	month: Month,
	region: z.optional(Key),
	at: z.optional(Instant),
	out: OutPath,
	in: OutPath,
});

export const monitoringTableCommand: Command = {
	usage: '--month 2023-10 [--region CODE] [--at 时点] [--out 文件.xlsx | --in 文件.xlsx]',
	about:
		'月监测表：1月1日起拨款、截止当月25日0时的累计，按县、部门、项目、下达文号。--out 写成可打印、可填报的 XLSX；' +
		'--in 把填好的这个工作簿导入，改过的格成为手工数；两个都不写时列出各单位的报送情况。',
	options: {
		month: monthOption,
		region: { value: 'CODE', hint: '只要一个县区' },
		at: { value: 'T', hint: '另一个截止时点（默认当月25日0时）' },
		out: { value: 'FILE', hint: '写成 XLSX 文件' },
		in: { value: 'FILE', hint: '导入填好的 XLSX；有一处不对则全部不收（退出码 1）' },
	},
	async run({ root, json, options }) {
		const { month, region, at, out, in: filled } = parseOptions(Options, options);
		if (filled !== undefined) {
			const taken = await takeMonitoring(root, month, resolve(filled));
			if (json) printJson(taken);
			else print(takenReport(taken));
			return taken.isTaken ? 0 : 1;
		}
		if (out !== undefined && !/\.xlsx$/i.test(out)) throw misused('选项 --out 应是 .xlsx 文件');
		const today = shanghai(new Date()).slice(0, 10);
		const table = await ask(root, '/api/monitoring-table', { month, region, at, today }, MonitoringTable);
		if (out !== undefined) await deliver(await monitoringSheet(table), out);
		if (json) printJson(table);
		else print(report(table));
		return 0;
	},
};

const states = { empty: '未填', filling: '填报中', submitted: '已报送', returned: '已退回', merged: '已汇总' } as const;

function report({ month, at, dueOn, unit, units, rows }: MonitoringTable): string {
	const cells = units.map((one) => [
		...[one.name, states[one.state], one.isLate === true ? '逾期' : '', one.submittedAt?.replace('T', ' ') ?? ''],
		...[printCount(one.rows), printCount(one.entries), printCount(one.moved), one.remark ?? ''],
	]);
	const columns = [
		...['单位', '状态', '', '报送时间'].map((title) => ({ title })),
		...['行数', '手工', '报送后变动'].map((title) => ({ title, isNumber: true })),
		{ title: '退回意见' },
	];
	const count = rows.filter(({ kind }) => kind === 'row').length;
	const title = `${month} 月监测表，${unit.name}，截止 ${at.slice(0, 16).replace('T', ' ')}，${dueOn} 前报送，共 ${printCount(count)} 行`;
	return [title, '', printTable(columns, cells)].join('\n');
}
