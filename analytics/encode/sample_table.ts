import type { Sample } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });

const columns: Column[] = [
	...[text('slip', '发放单号'), { id: 'line', title: '明细序号', type: 'integer' } as const],
	...[
		text('region', '县（市、区）'),
		text('department', '主管部门'),
		text('project', '补贴项目'),
		text('bank', '代发银行'),
	],
	...[
		text('fundedOn', '拨款日期'),
		text('name', '姓名'),
		text('idMasked', '证件号码'),
		text('accountTail', '账号后4位'),
	],
	...[{ id: 'amount', title: '金额（分）', type: 'integer' } as const, text('checked', '检查结果')],
];

/** The rows of GET /api/samples, masked as they are, with a column to write in what was found. */
export function sampleTable({ rows }: Sample): Table {
	const flat = rows.map(({ region, department, project, bank, ...row }) => ({
		...{ ...row, region: region?.name ?? null, department: department?.name ?? null },
		...{ project: project?.name ?? null, bank: bank?.name ?? null, checked: null },
	}));
	return { title: '抽样检查', columns, rows: flat };
}
