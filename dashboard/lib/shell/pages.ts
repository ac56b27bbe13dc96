/** The pages that exist, in the order and the groups of the navigation. */
export const groups = [
	{
		name: '监测',
		pages: [
			{ path: '/', name: '总览' },
			{ path: '/rankings', name: '排名' },
			{ path: '/lagging', name: '落后分析' },
			{ path: '/targets', name: '目标任务' },
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
		name: '数据',
		pages: [
			{ path: '/imports', name: '数据导入' },
			{ path: '/rules', name: '口径' },
		],
	},
] as const;
