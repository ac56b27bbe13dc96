import type { Timeliness } from '#contract';
import { printCount } from '#lib/format.ts';

/** Why some cells are empty, and what the limits are: one sentence each. */
export function basisNotes({ basis, month, total }: Timeliness): string[] {
	const year = month.slice(0, 4);
	const known = `已收录${basis.knownFrom}至${basis.knownUntil}年`;
	const unknown = Math.max(0, ...total.rates.map((rate) => rate.unknown));
	const missing = [
		basis.hasFunds ? '' : '资金台账（下达及时率）',
		basis.hasPublicity ? '' : '公示台账（公示及时率）',
		basis.hasCards ? '' : '社保卡状态（激活率）',
		basis.hasList ? '' : `${year}年补贴政策清单（应纳尽纳率）`,
	].filter((name) => name !== '');
	return [
		basis.isKnown
			? `工作日按国务院放假安排，含调休上班（${known}）。`
			: `没有收录${year}年的放假安排（${known}），不判断是否及时；到新版本补上后自动重算。`,
		basis.agreedSlips === 0
			? '没有适用的代发协议，时限一律按规定的2个工作日。'
			: `${printCount(basis.slips)}张发放单中，${printCount(basis.agreedSlips)}张按代发协议的时限，其余按规定的2个工作日。`,
		missing.length === 0 ? '' : `还没有载入：${missing.join('、')}，载入后即有数。`,
		basis.isKnown && unknown > 0 ? `有${printCount(unknown)}件因日历或文件没有写明，不能判断，不在分母里。` : '',
	].filter((text) => text !== '');
}
