import { z } from 'zod';
import {
	Indicators,
	IndicatorsQuery,
	Meta,
	Ranking,
	RankingQuery,
} from '../contract/index.ts';
import { indicatorTable, rankingTable } from '../encode/tables.ts';
import { indicators } from '../reports/indicators.ts';
import { meta } from '../reports/meta.ts';
import { ranking } from '../reports/rankings.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** Every question the API answers: routing, validation and the OpenAPI document come from this table. */
export const endpoints: readonly Endpoint[] = [
	endpoint({
		path: '/api/meta',
		summary: '可选的月份、单位，数据的新旧',
		query: z.object({}),
		answer: Meta,
		report: meta,
	}),
	endpoint({
		path: '/api/indicators',
		summary: '指标',
		query: IndicatorsQuery,
		answer: Indicators,
		report: indicators,
		periods: (query) => [query],
		table: indicatorTable,
	}),
	endpoint({
		path: '/api/rankings',
		summary: '一项指标的排名',
		query: RankingQuery,
		answer: Ranking,
		report: ranking,
		periods: (query) => [query],
		table: rankingTable,
	}),
];
