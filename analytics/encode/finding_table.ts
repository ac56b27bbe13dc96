import { type FindingRules, type Findings, printParameters, severityNames } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const found: Column[] = [
	text('rule', '规则'),
	text('severity', '严重程度'),
	text('month', '月份'),
	text('region', '县（市、区）'),
	text('department', '主管部门'),
	text('project', '补贴项目'),
	text('bank', '代发银行'),
	text('slip', '发放单号'),
	integer('line', '明细序号'),
	text('name', '姓名'),
	text('idMasked', '证件号码'),
	text('accountTail', '账号后4位'),
	integer('amount', '金额（分）'),
	text('detail', '说明'),
	text('file', '文件'),
	integer('sourceLine', '行'),
	text('id', '疑点编号'),
];

/** The rows of GET /api/findings, masked as they are. */
export function findingTable({ rows }: Findings): Table {
	const flat = rows.map(({ rule, region, department, project, bank, recordMonth: _, ...row }) => ({
		...row,
		rule: rule.title,
		severity: severityNames[rule.severity],
		region: region?.name ?? null,
		department: department?.name ?? null,
		project: project?.name ?? null,
		bank: bank?.name ?? null,
	}));
	return { title: '疑点', columns: found, rows: flat };
}

const rules: Column[] = [
	text('title', '规则'),
	text('severity', '严重程度'),
	text('state', '启用'),
	integer('found', '疑点条数'),
	integer('amount', '涉及金额（分）'),
	text('parameters', '参数'),
	text('reason', '原因'),
	text('source', '出处'),
	text('id', '代号'),
];

/** The rows of GET /api/findings/rules. */
export function findingRuleTable({ rules: rows }: FindingRules): Table {
	const flat = rows.map(({ severity, isOn, parameters, ...row }) => ({
		...row,
		severity: severityNames[severity],
		state: isOn ? '是' : '否',
		parameters: printParameters({ parameters }),
	}));
	return { title: '核查规则', columns: rules, rows: flat };
}
