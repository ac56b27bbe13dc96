import { GapAnswer, GapQuery } from '../contract/index.ts';
import { gapTable } from '../encode/gap_table.ts';
import { gap } from '../reports/gap.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** GET /api/explanation: 落后原因 of one unit and indicator. */
export const explanationEndpoint: Endpoint = endpoint({
	path: '/api/explanation',
	isKept: true,
	summary: '一个单位一项指标为什么落后：差距、构成、去处、原因、达标还差',
	query: GapQuery,
	answer: GapAnswer,
	report: gap,
	periods: (query) => [query],
	table: gapTable,
});
