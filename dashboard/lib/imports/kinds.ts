import type { ImportRecord } from '#contract';

/** Chinese names of the kinds of export, as the import calls them. */
const names: Record<string, string> = {
	region: '单位表',
	project: '补贴政策清单',
	slip: '发放单',
	payment: '发放明细',
	feedback: '银行反馈',
	refund: '退款',
	push: '推送',
	target: '目标任务',
	benchmark: '上级基准',
	fund: '资金台账',
	voucher: '预算一体化支付',
	performance: '绩效目标',
	contract: '代发协议',
	publicity: '公示台账',
	card: '社保卡状态',
	roster: '比对名单',
};

/** A kind that this page does not know yet is shown by its own name; a file not recognised has none. */
export function kindName(kind: string | null): string {
	return kind === null ? '未识别' : (names[kind] ?? kind);
}

/** How an import ended. */
export const statusNames = {
	loaded: '已载入',
	'already-loaded': '此前已载入',
	rejected: '被拒绝',
	withdrawn: '已撤销',
} as const;

const tones = { loaded: 'ok', 'already-loaded': 'plain', rejected: 'bad', withdrawn: 'warn' } as const;

/** How an import ended, in a word: a loaded file with rejected rows is not simply loaded. */
export function outcomeOf({ status, rows, rejected, skipped }: ImportRecord) {
	if (status !== 'loaded' || rejected === 0) return { name: statusNames[status], tone: tones[status] };
	if (rejected + skipped === rows) return { name: '没有载入', tone: 'bad' } as const;
	return { name: '部分载入', tone: 'warn' } as const;
}
