import type { MonitoringCells, MonitoringColumn, MonitoringMark, MonitoringState } from '#contract';
import { none, printCount, printRate, printYuan } from '#lib/format.ts';

export const stateNames: Record<MonitoringState, string> = {
	empty: '未填',
	filling: '填报中',
	submitted: '已报送',
	returned: '已退回',
	merged: '已汇总',
};

/** What a cell shows: 元 with both decimals, rates in percent; — where there is nothing. */
export function shownCell(column: MonitoringColumn, cells: MonitoringCells): string {
	const value = cells[column.id];
	if (value === null) return none;
	if (typeof value === 'object') return printRate(value, 'percent');
	return printed(column, String(value));
}

/** The same as it stands in an input. */
export function writtenCell(column: MonitoringColumn, cells: MonitoringCells): string {
	const value = cells[column.id];
	return value === null || typeof value === 'object' ? '' : printed(column, String(value));
}

/** “手工，系统1,234，差5”, “变动，报送时1,234”: why a cell is marked. */
export function markText(
	column: MonitoringColumn,
	{ isHand, isMoved, system, difference, sent }: MonitoringMark,
): string {
	const said = (value: string | null) => (value === null ? '没有' : printed(column, value));
	const gap = difference === null ? '' : `，差${printed(column, String(difference))}`;
	return [
		...(isHand ? [system === null ? '手工' : `手工，系统${said(system)}${gap}`] : []),
		...(isMoved ? [`变动，报送时${said(sent)}${isHand ? '' : `，现${said(system)}`}`] : []),
	].join('；');
}

export const isNumeric = ({ type }: MonitoringColumn) => type === 'money' || type === 'count' || type === 'rate';

function printed({ type }: MonitoringColumn, value: string): string {
	if (type === 'money') return printYuan(Number(value));
	return type === 'count' ? printCount(Number(value)) : value;
}
