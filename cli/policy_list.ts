import * as z from 'zod/mini';
import {
	PolicyList,
	policyName,
	type PolicyChange,
	type PolicyDate,
	type PolicyProject,
	printCount,
	printRate,
	printWanYuan,
	Scope,
	scopeNames,
} from '../analytics/contract/index.ts';
import { type Command, parseOptions } from './command.ts';
import { outOptions } from './out.ts';
import { atOption, monthOption, PeriodOptions, regionOption } from './period_options.ts';
import { printTable } from './table.ts';
import { tell } from './tell.ts';

const Year = z.object({ year: z.string().check(z.regex(/^20\d\d$/, '应写成2023')) });
const Options = z.extend(PeriodOptions, { scope: z._default(Scope, 'ytd'), on: z.optional(z.string()) });

export const policyList: Command = {
	usage: '--year 2023 | --month 2023-10 [--scope month|ytd] [--at A] [--region CODE] [--on 2023-12-01] [--format …]',
	about:
		'补贴政策清单：当年清单上的项目发放了没有，清单外发放的项目，应纳尽纳率，清单的变更，' +
		'和（说了 --on）离年度时限还有几天。--year 看全年，--month 看到那个月。',
	options: {
		year: { value: 'Y', hint: '年度，如 2023：到12月的累计' },
		month: monthOption,
		scope: { value: 'S', hint: 'ytd 累计（默认），month 当月' },
		at: atOption,
		region: regionOption,
		on: { value: 'DAY', hint: '今天，如 2023-12-01，算离备案、公开还有几天' },
		...outOptions,
	},
	async run(given) {
		const { year, ...options } = given.options;
		const asked = year === undefined ? options : { month: `${parseOptions(Year, { year }).year}-12`, ...options };
		return tell(given, { path: '/api/policy-list', schema: PolicyList, report }, parseOptions(Options, asked));
	},
};

const columns = [
	...['状态', '项目编码', '项目名称', '主管部门', '政策层级'].map((title) => ({ title })),
	...['发放单', '人次', '金额（万元）'].map((title) => ({ title, isNumber: true })),
];
const changed = ['比', '变更', '项目编码', '项目名称', '内容', '文件'].map((title) => ({ title }));

function report(list: PolicyList): string {
	const { month, scope, at, year, hasList, paid, unpaid, unlisted } = list;
	const head = `${month} ${scopeNames[scope]}，截至 ${at.slice(0, 19).replace('T', ' ')}`;
	const dates = list.dates.map(dateLine);
	if (!hasList) return [head, `没有载入${year}年补贴政策清单。`, ...dates].join('\n');
	return [
		head,
		`应纳尽纳率 ${printRate(list, 'percent')}：已列已发 ${paid}，已列未发 ${unpaid}，已发未列 ${unlisted}`,
		...dates,
		printTable(columns, list.rows.map(cells)),
		...(list.changes.length > 0 ? [printTable(changed, list.changes.map(changeCells))] : []),
	].join('\n');
}

function dateLine({ id, day, daysLeft, workingDaysLeft }: PolicyDate): string {
	const working = workingDaysLeft === null ? '' : `，${workingDaysLeft} 个工作日`;
	return `${day} 前${policyName(id)}：${daysLeft < 0 ? '已过' : `还有 ${daysLeft} 天${working}`}`;
}

function cells(row: PolicyProject): string[] {
	return [
		...[policyName(row.state), row.code, row.name, row.department ?? '—', row.level ?? '—'],
		...[printCount(row.slips), printCount(row.payments), printWanYuan(row.amount)],
	];
}

function changeCells({ since, kind, code, name, fields, file, sourceLine }: PolicyChange): string[] {
	const what = fields.map((field) => `${field.name}：${field.was ?? '—'}→${field.now ?? '—'}`).join('；');
	const source = file === null || sourceLine === null ? '—' : `${file} 第 ${sourceLine} 行`;
	return [since === 'year' ? '前一版' : '上年', policyName(kind), code, name, what, source];
}
