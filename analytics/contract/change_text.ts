import type { ChangedRecord, FigureId } from './changes.ts';
import { printYuan } from './print.ts';

/** What the figures of a published month are called, and what they are printed in. */
export const figureNames: Record<FigureId, { name: string; unit: '人次' | '元' | '人' | '项' | '批次' }> = {
	due: { name: '应发人次', unit: '人次' },
	paid: { name: '发放人次', unit: '人次' },
	outstanding: { name: '遗留人次', unit: '人次' },
	pending: { name: '待反馈人次', unit: '人次' },
	refunded: { name: '已退款人次', unit: '人次' },
	paidToSocialCard: { name: '发到社保卡', unit: '人次' },
	paidToNaturalPersons: { name: '发给个人', unit: '人次' },
	pushed: { name: '已推送', unit: '人次' },
	firstAttemptPaid: { name: '首次成功', unit: '人次' },
	amountDue: { name: '应发金额', unit: '元' },
	amountPaid: { name: '补贴金额', unit: '元' },
	amountOutstanding: { name: '遗留金额', unit: '元' },
	amountPending: { name: '待反馈金额', unit: '元' },
	amountRefunded: { name: '已退款金额', unit: '元' },
	persons: { name: '实发人数', unit: '人' },
	projects: { name: '发放项目数', unit: '项' },
	slips: { name: '批次数', unit: '批次' },
};

const states = { outstanding: '遗留', pending: '待反馈', refunded: '已退款', paid: '成功' } as const;

/** What has become of a record since publication: “待反馈变为成功，已推送”. */
export function changeText({ before, after }: Pick<ChangedRecord, 'before' | 'after'>): string {
	if (before === null) return after === null ? '' : `发布时未计入，现为${states[after.state]}`;
	if (after === null) return `发布时为${states[before.state]}，现不再计入`;
	const month = (number: number) => `${Math.floor(number / 100)}年${number % 100}月`;
	return [
		...said(before.state !== after.state, `${states[before.state]}变为${states[after.state]}`),
		...said(before.isFirstPaid !== after.isFirstPaid, after.isFirstPaid ? '首次结果改为成功' : '首次结果不再是成功'),
		...said(before.amount !== after.amount, `金额由${printYuan(before.amount)}元变为${printYuan(after.amount)}元`),
		...said(
			before.state === after.state && before.isToCard !== after.isToCard,
			after.isToCard ? '改为发到社保卡' : '改为不是社保卡',
		),
		...said(before.isPushed !== after.isPushed, after.isPushed ? '已推送' : '不再是已推送'),
		...said(before.region !== after.region, `单位由${before.region}改为${after.region}`),
		...said(before.project !== after.project, `项目由${before.project}改为${after.project}`),
		...said(before.bank !== after.bank, `代发银行由${before.bank}改为${after.bank}`),
		...said(before.month !== after.month, `拨款月份由${month(before.month)}改为${month(after.month)}`),
	].join('，');
}

const said = (isSo: boolean, text: string): string[] => (isSo ? [text] : []);
