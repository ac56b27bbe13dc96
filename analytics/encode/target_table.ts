import { printRate, type TargetProgress, type Targets } from '../contract/index.ts';
import type { Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const columns: Column[] = [
	text('key', '代码'),
	text('name', '单位'),
	text('measure', '目标'),
	integer('target', '全年目标'),
	integer('done', '累计完成'),
	text('printed', '完成率'),
	text('schedule', '序时进度'),
	text('met', '是否完成'),
	text('behind', '是否慢于序时'),
	integer('missing', '还差'),
	integer('projected', '预计年底'),
	text('projectedMet', '预计能否完成'),
	text('method', '预计方法'),
	text('origin', '目标来源'),
];

const originNames = { import: '导入', entry: '登记', split: '分解' } as const;
const yes = (said: boolean | null) => (said === null ? null : said ? '是' : '否');

/** GET /api/targets: 全市 and the units, a row for 项目 and one for 人数. */
export function targetTable({ month, schedule, total, rows }: Targets): Table {
	const flat = ({ key, name }: Targets['total'], measure: string, progress: TargetProgress) => ({
		...{ key, name, measure, target: progress.target, done: progress.done, missing: progress.missing },
		printed: progress.rate === null ? null : printRate(progress.rate, 'percent'),
		schedule: printRate(schedule, 'percent'),
		...{ met: yes(progress.isMet), behind: yes(progress.isBehind) },
		...{ projected: progress.projected, projectedMet: yes(progress.isProjectedMet) },
		method: progress.method === 'linear' ? '按月份比例' : '按上年进度',
		origin: progress.origin && `${originNames[progress.origin.by]} ${progress.origin.source}`,
	});
	return {
		title: `目标任务 ${month}`,
		columns,
		rows: [total, ...rows].flatMap((unit) => [flat(unit, '项目', unit.projects), flat(unit, '人数', unit.persons)]),
	};
}
