import type { NoticeAnnex, NoticeCell, TargetProgress, Targets } from '../../contract/index.ts';
import { none, printRate } from '../../contract/index.ts';
import { column, countCell, rateCell, textCell } from './cells.ts';

const heads = (group: string) => [
	column('目标', 'count', group),
	column('完成', 'count', group),
	column('完成率', 'percent', group),
	column('还差', 'count', group),
	column('状态', 'text', group),
];

/** Every unit against its yearly targets; null where there are no targets. */
export function targetAnnex(targets: Targets | null, cutOff: string): NoticeAnnex | null {
	if (targets === null || targets.unmet.projects.targets + targets.unmet.persons.targets === 0) return null;
	const { year, total, rows, schedule } = targets;
	const cells = ({ name, projects, persons }: Targets['total']) => [
		textCell(name),
		...progressCells(projects),
		...progressCells(persons),
	];
	return {
		id: '目标任务',
		title: `${year}年目标任务完成情况`,
		isWide: true,
		columns: [column('单位', 'text'), ...heads('项目数（项）'), ...heads('人数（人）')],
		rows: [...rows.map((row) => ({ isTotal: false, cells: cells(row) })), { isTotal: true, cells: cells(total) }],
		notes: [
			`数据截至${cutOff}。完成数为1月1日以来的累计数；全市人数按人去重，不等于各单位之和。`,
			`序时进度为${printRate(schedule, 'percent')}；“慢于序时”表示没有完成目标且完成率低于序时进度。`,
		],
	};
}

function progressCells({ target, done, rate, missing, isMet, isBehind }: TargetProgress): NoticeCell[] {
	const state = isMet === null ? none : isMet ? '完成' : isBehind ? '慢于序时' : '未完成';
	return [countCell(target), countCell(done), rateCell(rate, 'percent'), countCell(missing), textCell(state)];
}
