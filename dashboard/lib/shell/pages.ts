/** The pages that exist, in the order and the groups of the navigation. */
export const groups = [
	{
		name: '监测',
		pages: [
			{ path: '/', name: '总览' },
			{ path: '/rankings', name: '排名' },
			{ path: '/lagging', name: '落后分析' },
			{ path: '/targets', name: '目标任务' },
			{ path: '/timeliness', name: '时效' },
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
		],
	},
] as const;

/** Pages whose figures are kept when a month is published; the others show the data as they are. */
const kept: readonly string[] = [
	...['/', '/rankings', '/lagging', '/targets', '/timeliness', '/trends', '/comparison', '/banks', '/reasons'],
];

/** Whether a page can show a month as it was published. */
export function showsPublished(pathname: string): boolean {
	return kept.includes(pathname);
}
