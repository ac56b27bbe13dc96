import { type Stages, stages, scopeNames } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const columns: Column[] = [
	{ id: 'stage', title: '环节', type: 'text' },
	{ id: 'unit', title: '单位', type: 'text' },
	{ id: 'slips', title: '批次数', type: 'integer' },
	{ id: 'payments', title: '人次', type: 'integer' },
	{ id: 'amount', title: '金额（分）', type: 'integer' },
];

/** GET /api/stages: a row per stage. */
export function stageTable({ month, scope, name, stages: rows }: Stages): Table {
	const flat = rows.map(({ stage, slips, payments, amount }) => ({
		...{ stage: stages.find(({ id }) => id === stage)?.name ?? stage, unit: name, slips, payments, amount },
	}));
	return { title: `五个环节 ${month} ${scopeNames[scope]}`, columns, rows: flat };
}
