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
