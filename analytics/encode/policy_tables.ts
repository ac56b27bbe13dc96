import { policyName, type PolicyForm, type PolicyList } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const projects: Column[] = [
	text('state', '状态'),
	text('code', '项目编码'),
	text('name', '项目名称'),
	text('department', '主管部门'),
	text('level', '政策层级'),
	text('standard', '补贴标准'),
	text('cycle', '发放周期'),
	integer('deadlineDays', '兑付时限（工作日）'),
	text('status', '清单上的状态'),
	integer('slips', '发放单'),
	integer('payments', '成功人次'),
	integer('amount', '成功金额（分）'),
];

/** The projects of GET /api/policy-list. */
export function policyListTable({ year, rows }: PolicyList): Table {
	const named = rows.map((row) => ({ ...row, state: policyName(row.state) }));
	return { title: `补贴政策清单 ${year}年`, columns: projects, rows: named };
}

/** The columns of a project before and after its change. */
export function policyFormTable({ code, fields }: PolicyForm): Table {
	const columns = [text('name', '内容'), text('was', '调整前'), text('now', '调整后')];
	return { title: `补贴项目调整变更申请表 ${code}`, columns, rows: fields };
}
