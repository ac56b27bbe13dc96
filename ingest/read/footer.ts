const FOOTERS = [
	'合计',
	'小计',
	'总计',
	'共计',
	'累计',
	'本页',
	'填报',
	'填表',
	'制表',
	'审核',
	'复核',
	'负责人',
	'单位负责人',
	'经办',
	'联系人',
	'联系电话',
	'打印',
	'说明:',
	'备注:',
	'注:',
];

/** A total or signature line below the table, told by its first cell that is not blank (合 计, 填报人：…). */
export function isFooter(cells: Iterable<string>): boolean {
	for (const cell of cells) {
		const text = cell.normalize('NFKC').replace(/\s/g, '');
		if (text !== '') return FOOTERS.some((word) => text.startsWith(word));
	}
	return false;
}
