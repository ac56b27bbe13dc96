import * as z from 'zod/mini';
import { type Command, parseOptions } from '../command.ts';
import { outOptions } from '../out.ts';
import { atOption, monthOption, regionOption, scopeOption } from '../period_options.ts';
import { allocations } from './allocations.ts';
import { differences } from './differences.ts';
import { performance } from './performance.ts';
import { progress } from './progress.ts';
import { settlement } from './settlement.ts';
import { statement } from './statement.ts';

const views = { progress, allocations, settlement, differences, statement, performance };
const View = z.object({
	view: z._default(
		z.enum(['progress', 'allocations', 'settlement', 'differences', 'statement', 'performance']),
		'progress',
	),
});

export const funds: Command = {
	usage:
		'--month 2023-10 [--view progress|allocations|settlement|differences|statement|performance] [--scope month|ytd] [--by region|project] ' +
		'[--region CODE] [--project CODE] [--state S] [--format …]',
	about:
		'资金台账：下达、分配、拨付、支付、到账、退款、退回、滞留的金额，按县区或项目；' +
		'15日、30日内应分配而迟的和未下达的；发放单与预算一体化支付对账；月结、年结；预算执行与绩效目标。',
	options: {
		month: monthOption,
		scope: scopeOption,
		at: atOption,
		view: {
			value: 'V',
			hint: 'progress 进度（默认）、allocations 下达清单、settlement 对账、differences 对账清单、statement 月结、performance 绩效',
		},
		by: { value: 'D', hint: 'region 县区（进度默认）、project 项目（月结默认）' },
		region: regionOption,
		project: { value: 'CODE', hint: '进度、清单：只看一个项目' },
		state: {
			value: 'S',
			hint:
				'下达清单：timely 按时、late 迟、missing 未下达、waiting 未到期；对账清单：differs 金额不符、slips 只在发放单、' +
				'vouchers 只在凭证、matched 相符、reissue 再发未另支付、unmarked 没有标识',
		},
		...outOptions,
	},
	async run(given) {
		const { view, ...options } = given.options;
		const asked = parseOptions(View, view === undefined ? {} : { view });
		return views[asked.view](given, options);
	},
};
