import type { Format } from './format.ts';

/** 上级基准 (benchmark). */
export const benchmark: Format = {
	kind: 'benchmark',
	title: '上级基准',
	key: ['month', 'scope', 'indicator'],
	columns: [
		{ name: 'month', header: '年月', required: true },
		{ name: 'scope', header: '口径', required: true },
		{ name: 'indicator', header: '指标', required: true },
		{ name: 'province_value', header: '全省平均', required: true },
		{ name: 'city_value', header: '我市数值' },
		{ name: 'city_rank', header: '我市排名' },
		{ name: 'units_ranked', header: '参评数' },
		{ name: 'source', header: '来源' },
	],
};
