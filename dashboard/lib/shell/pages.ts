import type { SessionState } from '#contract';

/** The pages that exist, in the order and the groups of the navigation. */
const groups = [
	{
		name: '监测',
		pages: [
			{ path: '/', name: '总览' },
			{ path: '/rankings', name: '排名' },
			{ path: '/lagging', name: '落后分析' },
			{ path: '/targets', name: '目标任务' },
			{ path: '/timeliness', name: '时效' },
			{ path: '/publicity', name: '公示' },
			{ path: '/cards', name: '卡激活' },
			{ path: '/policy-list', name: '政策清单' },
			{ path: '/funds', name: '资金' },
			{ path: '/trends', name: '趋势' },
			{ path: '/comparison', name: '对比' },
			{ path: '/banks', name: '银行考评' },
			{ path: '/monitoring-table', name: '月监测表' },
		],
	},
	{
		name: '核查',
		pages: [
			{ path: '/failures', name: '失败记录' },
			{ path: '/reasons', name: '失败原因' },
			{ path: '/roster-check', name: '发放前校验' },
			{ path: '/findings', name: '疑点' },
			{ path: '/ledger', name: '问题台账' },
		],
	},
	{
		name: '发布',
		pages: [
			{ path: '/notices', name: '通报' },
			{ path: '/notices/check', name: '校核' },
			{ path: '/changes', name: '数字变动' },
		],
	},
	{
		name: '数据',
		pages: [
			{ path: '/imports', name: '数据导入' },
			{ path: '/benchmarks', name: '上级基准' },
			{ path: '/rules', name: '口径' },
			{ path: '/audit', name: '审计' },
		],
	},
	{ name: '系统', pages: [{ path: '/users', name: '账号' }] },
];

/** Whether a reader may open a page. */
export function mayOpen({ pages }: SessionState, path: string): boolean {
	return pages === null || pages.includes(path);
}

/** The pages that a reader may open. */
export function groupsFor(session: SessionState): typeof groups {
	return groups
		.map((group) => ({ ...group, pages: group.pages.filter(({ path }) => mayOpen(session, path)) }))
		.filter((group) => group.pages.length > 0);
}

/** Pages whose figures are kept when a month is published; the others show the data as they are. */
const kept: readonly string[] = [
	...[
		'/',
		'/rankings',
		'/lagging',
		'/targets',
		'/timeliness',
		'/trends',
		'/comparison',
		'/banks',
		'/reasons',
		'/meeting',
	],
];

/** Whether a page can show a month as it was published. */
export function showsPublished(pathname: string): boolean {
	return kept.includes(pathname);
}

/** The page of the navigation that an address belongs to: the longest path that leads to it; null where none does. */
export function currentPage(pathname: string): string | null {
	const paths = groups.flatMap((group) => group.pages.map(({ path }) => path));
	const leading = paths.filter((path) => path !== '/' && `${pathname}/`.startsWith(`${path}/`));
	return leading.sort((a, b) => b.length - a.length)[0] ?? (pathname === '/' ? '/' : null);
}
