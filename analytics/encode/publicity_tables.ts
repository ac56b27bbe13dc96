import {
	type Publicity,
	type PublicityList,
	publicityName,
	publicityStages,
	publicityStates,
	type PublicityUnit,
	scopeNames,
} from '../contract/index.ts';
import type { Cell, Column, Table } from './table.ts';

const text = (id: string, title: string): Column => ({ id, title, type: 'text' });
const integer = (id: string, title: string): Column => ({ id, title, type: 'integer' });

const units: Column[] = [
	text('key', '代码'),
	text('name', '名称'),
	integer('slips', '发放单'),
	...publicityStages.flatMap((stage) =>
		publicityStates.map((state) => integer(`${stage.id}_${state.id}`, `${stage.name}：${state.name}`)),
	),
	integer('behind', '迟和未公示'),
	integer('numerator', '公示及时率：分子'),
	integer('denominator', '公示及时率：分母'),
];

/** The total and the rows of GET /api/publicity. */
export function publicityTable({ month, scope, total, rows }: Publicity): Table {
	const all = total === null ? rows : [total, ...rows];
	return { title: `公示 ${month} ${scopeNames[scope]}`, columns: units, rows: all.map(unitCells) };
}

function unitCells({ before, after, ...row }: PublicityUnit): Record<string, Cell> {
	const counts = Object.entries({ before, after }).flatMap(([stage, states]) =>
		Object.entries(states).map(([state, count]) => [`${stage}_${state}`, count] as const),
	);
	return { ...row, ...Object.fromEntries(counts) };
}

const slips: Column[] = [
	text('slip', '发放单号'),
	text('region', '县（市、区）'),
	text('department', '主管部门'),
	text('project', '补贴项目'),
	text('bank', '代发银行'),
	text('township', '乡镇'),
	text('stage', '公示类型'),
	text('state', '状态'),
	text('fundedOn', '拨款日期'),
	text('paidOn', '首次发放'),
	text('lastDay', '期限'),
	text('publishedFrom', '公示开始'),
	text('publishedUntil', '公示结束'),
	integer('workingDays', '工作日'),
];

/** The rows of GET /api/publicity/list. */
export function publicityListTable({ month, scope, rows }: PublicityList): Table {
	const flat = rows.map(({ region, department, project, bank, township, stage, state, ...row }) => ({
		...row,
		...{ region: region.name, department: department.name, project: project.name },
		...{ bank: bank.name, township: township.name, stage: publicityName(stage), state: publicityName(state) },
	}));
	return { title: `公示清单 ${month} ${scopeNames[scope]}`, columns: slips, rows: flat };
}
