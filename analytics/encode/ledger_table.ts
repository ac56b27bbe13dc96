import { type Ledger, ledgerSources, ledgerStates } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const columns: Column[] = [
	...[
		text('no', '编号'),
		text('region', '单位'),
		text('source', '来源'),
		text('category', '类别'),
		text('title', '问题'),
	],
	...[text('department', '主管部门'), text('project', '补贴项目'), integer('persons', '涉及人数')],
	...[integer('found', '查出金额（分）'), integer('recovered', '追回金额（分）'), integer('cleared', '核销金额（分）')],
	...[integer('outstanding', '未追回金额（分）'), integer('returned', '缴库金额（分）')],
	...[text('responsible', '责任人'), text('measure', '整改措施'), text('state', '状态'), text('openedOn', '立案日期')],
	...[integer('days', '整改时限（工作日）'), text('dueOn', '到期日'), text('isOverdue', '逾期'), text('note', '说明')],
];

/** The rows of GET /api/ledger. */
export function ledgerTable({ rows }: Ledger): Table {
	const flat = rows.map(({ region, project, source, state, isOverdue, files: _, ...row }) => ({
		...{ ...row, region: region.name, project: project?.name ?? project?.key ?? null },
		...{ source: ledgerSources[source], state: ledgerStates[state], isOverdue: isOverdue ? '是' : '否' },
	}));
	return { title: '问题台账', columns, rows: flat };
}
