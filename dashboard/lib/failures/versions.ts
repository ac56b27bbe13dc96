import type { FailureDetail } from '#contract';
import { printTableTime } from '#lib/dates.ts';
import { none } from '#lib/format.ts';
import { kindName } from '#lib/imports/kinds.ts';

export type Version = FailureDetail['versions'][number];

/** Which row was corrected: 发放明细 A第3行, 银行反馈（10月09日10:00）. */
export function versionTitle({ kind, slip, line, at }: Version): string {
	const row = line === null ? `发放单${slip}` : `发放单${slip}，明细${line}`;
	return `${kindName(kind)}更正（${row}${at === null ? '' : `，${printTableTime(at)}`}）`;
}

/** 应发金额：100.00 → 123.45 */
export function changeText({ column, before, after }: Version['changes'][number]): string {
	const isSame = before === after;
	return isSame ? `${column}：已更换，${before ?? none}` : `${column}：${before ?? none} → ${after ?? none}`;
}
