import { type Performance, verdictName } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const columns: Column[] = [
	text('region', '县（市、区）'),
	text('project', '补贴项目'),
	integer('budget', '预算金额（分）'),
	integer('funded', '拨付（分）'),
	integer('credited', '到账（分）'),
	text('schedule', '执行进度'),
	text('goal', '绩效指标'),
	text('target', '目标值'),
	text('reached', '完成值'),
	text('verdict', '结论'),
];

/** The goals of GET /api/funds/performance, one a row. */
export function performanceTable({ month, rows }: Performance): Table {
	const goals = rows.flatMap(({ region, project, goals: own, isBehind, budget, funded, credited }) =>
		own.map(({ verdict, ...goal }) => ({
			...{ region: region.name, project: project.name, budget, funded, credited },
			...{ schedule: isBehind ? '慢于序时' : '不慢于序时', ...goal, verdict: verdictName(verdict) },
		})),
	);
	return { title: `绩效 ${month}`, columns, rows: goals };
}
