import { Sprint, SprintQuery } from '../contract/index.ts';
import { sprintTable } from '../encode/sprint_table.ts';
import { sprint } from '../reports/sprint.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** GET /api/sprint: 月底冲刺 of one unit. */
export const sprintEndpoint: Endpoint = endpoint({
	path: '/api/sprint',
	summary: '月底冲刺：月内某一时点还没办完的、期限、办完后的成功率和位次，到月底的预计',
	query: SprintQuery,
	answer: Sprint,
	report: sprint,
	periods: ({ month, at }) => (at.startsWith(month) ? [{ month, scope: 'month', at }] : []),
	deadline: 30_000,
	table: sprintTable,
});
