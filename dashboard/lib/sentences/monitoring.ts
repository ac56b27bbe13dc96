import type { MonitoringTable, MonitoringUnit } from '#contract';
import { monthNumber, printDay, printMoment } from '#lib/dates.ts';
import { stateNames } from '#lib/monitoring/cells.ts';
import { printCount } from '#lib/format.ts';
import { type Phrase, say, stress } from './phrase.ts';

/** “10月月监测表10月25日前报送：11个单位中3个已报送，8个未报（市本级、…），其中8个逾期。” or how one unit's stands. */
export function monitoringSentence({ month, dueOn, units, rows }: MonitoringTable): Phrase[] {
	const [unit] = units;
	if (unit && units.length === 1) return unitSentence(unit, month, rows.filter(({ kind }) => kind === 'row').length);
	const missing = units.filter(({ state }) => state !== 'submitted' && state !== 'merged');
	const late = missing.filter(({ isLate }) => isLate === true);
	const head = `${monthNumber(month)}月监测表于${printDay(dueOn)}前报送：`;
	if (missing.length === 0) return [say(`${head}${units.length}个单位都已报送。`)];
	return [
		say(`${head}${units.length}个单位中${units.length - missing.length}个已报送，`),
		stress(`${missing.length}个未报`),
		say(`（${missing.map(({ name }) => name).join('、')}）${late.length > 0 ? `，其中${late.length}个逾期` : ''}。`),
	];
}

function unitSentence(unit: MonitoringUnit, month: string, rows: number): Phrase[] {
	const { name, state, submittedAt, isLate, remark, overwritten, moved } = unit;
	const when = submittedAt !== null && (state === 'submitted' || state === 'merged');
	return [
		say(`${name}${monthNumber(month)}月监测表共${printCount(rows)}行，`),
		stress(stateNames[state]),
		...(when ? [say(`（${printMoment(submittedAt)}）`)] : []),
		...(isLate === true ? [say('，'), stress('逾期')] : []),
		...(overwritten > 0 ? [say(`；${printCount(overwritten)}格手工数与系统数不同`)] : []),
		...(moved > 0 ? [say('；'), stress(`报送后${printCount(moved)}格系统数有变`)] : []),
		say(remark === null ? '。' : `。退回意见：${remark}`),
	];
}
