import type { Connection } from '../../../sql/database.server.ts';
import { type FailureRow, type NoticeAnnex, type NoticeCell, none } from '../../contract/index.ts';
import { failures } from '../../reports/failures.ts';
import type { Visible } from '../../visible.ts';
import type { NoticeBasis } from '../figures/notice_facts.ts';
import { cutOffWords } from '../figures/words.ts';
import { column, countCell, textCell, yuanCell } from './cells.ts';

/** As many as a bulletin carries of each state; the rest is a number. */
const most = 200;

const states = { outstanding: '遗留', pending: '待反馈' } as const;

const columns: NoticeAnnex['columns'] = [
	column('序号', 'count'),
	column('单位', 'text'),
	column('发放单号', 'text'),
	column('明细序号', 'count'),
	column('补贴项目', 'text'),
	column('代发金融机构', 'text'),
	column('姓名', 'text'),
	column('证件号码', 'text'),
	column('账号后4位', 'text'),
	column('金额（元）', 'yuan'),
	column('状态', 'text'),
	column('失败原因', 'text'),
	column('拨款日期', 'text'),
];

/** The open records of a bulletin's subject in 累计, masked, 遗留 first; null where there are none. */
export async function recordAnnex(
	db: Connection,
	visible: Visible,
	{ subject, origin, period }: NoticeBasis,
): Promise<NoticeAnnex | null> {
	const rows: FailureRow[] = [];
	let total = 0;
	for (const state of ['outstanding', 'pending'] as const) {
		const found = await failures(db, visible, {
			...{ month: origin.month, scope: 'ytd', at: origin.at, state, sort: 'fundedAt', limit: most },
			...(subject ? { [subject.dimension]: subject.key } : {}),
		});
		rows.push(...found.rows);
		total += found.total;
	}
	if (total === 0) return null;
	const rest = total - rows.length;
	return {
		id: '未办结明细',
		title: '未办结的补贴明细',
		isWide: true,
		columns,
		rows: rows.map((row, index) => ({ isTotal: false, cells: cellsOf(row, index) })),
		notes: [
			`数据截至${cutOffWords(period)}。共${total}人次${rest > 0 ? `，此处列出${rows.length}人次，其余${rest}人次请在系统“失败记录”中查看` : ''}。`,
			'姓名、证件号码、账号已作遮盖，按发放单号和明细序号核对。',
		],
	};
}

function cellsOf(row: FailureRow, index: number): NoticeCell[] {
	const state = row.state === 'outstanding' || row.state === 'pending' ? states[row.state] : none;
	return [
		...[countCell(index + 1), textCell(row.region.name), textCell(row.slip), countCell(row.line)],
		...[row.project.name, row.bank.name, row.name, row.idMasked, row.accountTail].map(textCell),
		yuanCell(row.amount),
		...[state, row.reason?.name ?? none, row.fundedAt.slice(0, 10)].map(textCell),
	];
}
