import type { RowKind } from '../corpus/case.ts';
import {
	account,
	amount,
	amountOrZero,
	code,
	company,
	count,
	free,
	instant,
	month,
	name,
	optional,
	person,
	positive,
	type Read,
	word,
} from './cells.ts';
import { hasEmptyRest, type PlainRecord, recordsOf, textOf } from './records.ts';
import type { TextFile } from './valid.ts';

/** What the plain model says of each record after the header, by its first line; null: the file has no header. */
export type Verdicts = Map<number, 'loaded' | 'duplicate' | 'rejected' | 'skipped'> | null;

type Kind = { required: string[]; cells: Record<string, Read>; aliases: Record<string, string>; key: string[] };

const result = word({
	...{ 成功: '1', 发放成功: '1', 已发放: '1', 已入账: '1', 失败: '2', 发放失败: '2', 退回: '2', 退票: '3', 退汇: '3' },
	...{ 处理中: '0', 待处理: '0', 已受理: '0', 已收妥未入账: '0', 交易受理成功待处理: '0' },
});
const slipAndLine = { 发放单编号: '发放单号', 单号: '发放单号', 序号: '明细序号', 明细号: '明细序号' };

const kinds: Record<RowKind, Kind> = {
	payment: {
		required: ['发放单号', '明细序号', '享受人姓名', '享受人身份证号', '银行账号', '应发金额'],
		cells: {
			发放单号: code,
			明细序号: positive,
			享受人姓名: name,
			享受人身份证号: person,
			银行账号: account,
			应发金额: amount,
		},
		aliases: { ...slipAndLine, 姓名: '享受人姓名', 身份证号: '享受人身份证号', 账号: '银行账号', 金额: '应发金额' },
		key: ['发放单号', '明细序号'],
	},
	feedback: {
		required: ['发放单号', '明细序号', '结果', '反馈时间'],
		cells: {
			...{ 发放单号: code, 明细序号: positive, 发放次数: optional(attempt, '1'), 结果: result },
			...{ 实发金额: optional(amountOrZero), 入账时间: optional(instant), 反馈时间: instant },
		},
		aliases: { ...slipAndLine, 状态: '结果' },
		key: ['发放单号', '明细序号', '发放次数', '结果', '反馈时间'],
	},
	refund: {
		required: ['发放单号', '明细序号', '金额'],
		cells: {
			发放单号: code,
			明细序号: positive,
			申请时间: optional(instant),
			办结时间: optional(instant),
			金额: amount,
		},
		aliases: slipAndLine,
		key: ['发放单号', '明细序号', '申请时间'],
	},
	push: {
		required: ['发放单号', '推送时间'],
		cells: {
			发放单号: code,
			明细序号: optional(positive),
			推送时间: instant,
			结果: optional(word({ 成功: '1', 推送成功: '1', 失败: '0', 推送失败: '0' }), '1'),
		},
		aliases: slipAndLine,
		key: ['发放单号', '明细序号', '推送时间'],
	},
	slip: {
		required: ['发放单号', '项目编码', '县区编码', '代发银行', '应发人次', '应发金额'],
		cells: {
			...{ 发放单号: code, 期号: optional(month), 项目编码: code, 县区编码: code, 代发银行: name },
			...{ 建单时间: optional(instant), 拨款时间: optional(instant), 应发人次: count, 应发金额: amount },
		},
		aliases: slipAndLine,
		key: ['发放单号'],
	},
};

function attempt(cell: string): string | null {
	const given = positive(cell);
	return Number(given) <= 255 ? given : null;
}

const plainHeader = (cell: string) =>
	cell
		.normalize('NFKC')
		.replaceAll(/[\s*\u200b\ufeff]/g, '')
		.replaceAll(/\([^()]*\)/g, '');

/** The header's columns by position, or null where the record is none of this kind. */
function columnsOf(record: PlainRecord, known: Set<string>, kind: Kind): (string | null)[] | null {
	const cells = (record.cells ?? []).slice(0, (record.cells ?? []).findLastIndex((cell) => cell.trim() !== '') + 1);
	const plain = cells.map(plainHeader);
	const columns = plain.map((cell) => {
		const alias = kind.aliases[cell];
		if (known.has(cell)) return cell;
		return alias !== undefined && !plain.includes(alias) ? alias : null;
	});
	const claimed = columns.filter((column) => column !== null);
	const isWhole = kind.required.every((column) => claimed.includes(column));
	const filled = plain.filter((cell) => cell !== '').length;
	const isClear = new Set(claimed).size === claimed.length && claimed.length * 2 > filled;
	return isWhole && isClear ? columns : null;
}

/** Counts and judges the records of a polluted file, knowing how it was written. */
export function judge(bytes: Buffer, file: TextFile, known: Set<string>): Verdicts {
	const kind = kinds[file.kind];
	const text = textOf(bytes, file.encoding).replace(/^\ufeff/, '');
	const top = recordsOf(text, file.separator, null).filter(({ line }) => line <= 20);
	const at = top.findIndex((record) => columnsOf(record, known, kind));
	const header = top[at];
	const columns = header && columnsOf(header, known, kind);
	if (!header || !columns) return null;
	const before =
		text
			.split('\n')
			.slice(0, header.line - 1 + header.text.split('\n').length)
			.join('\n').length + 1;
	const lines = header.line - 1 + header.text.split('\n').length;
	const records = recordsOf(text.slice(before), file.separator, columns.length).map((record) => ({
		...record,
		line: record.line + lines,
	}));
	return verdictsOf(
		records.filter(({ cells, text: content }) => cells === null || !isBlank(content, file.separator)),
		columns,
		kind,
	);
}

const isBlank = (text: string, separator: string) =>
	text.replaceAll(separator, '').replaceAll(/["\n\r \t\u3000\u00a0]/g, '') === '';
const footer =
	/^[\s"]*(合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|本页|填报|填表|制表|审核|复核|负责人|单位负责|经办|联系|打印|说明:|备注:|注:)/;

function verdictsOf(records: PlainRecord[], columns: (string | null)[], kind: Kind): Verdicts {
	const verdicts: NonNullable<Verdicts> = new Map();
	const met = new Map<string, { line: number; content: string }[]>();
	for (const record of records) {
		const said = saidIn(record, columns, kind);
		if (!said) verdicts.set(record.line, footerOf(record, columns.length) ? 'skipped' : 'rejected');
		else met.set(said.key, [...(met.get(said.key) ?? []), { line: record.line, content: said.content }]);
	}
	for (const rows of met.values()) {
		const isConflict = new Set(rows.map(({ content }) => content)).size > 1;
		for (const [at, { line }] of rows.entries())
			verdicts.set(line, isConflict ? 'rejected' : at === 0 ? 'loaded' : 'duplicate');
	}
	return verdicts;
}

/** A line of totals or remarks: told by its first words, and what a row must say is not there. */
const footerOf = ({ text, cells }: PlainRecord, width: number) =>
	cells !== null &&
	footer.test(text.normalize('NFKC').replace(/^[,;|\s"]+/, '')) &&
	(cells.length !== width || cells.filter((cell) => cell.trim() !== '').length < width / 2);

/** Key and content of a row whose cells can be used, else null. */
function saidIn(
	{ cells: given, text }: PlainRecord,
	columns: (string | null)[],
	kind: Kind,
): { key: string; content: string } | null {
	if (!given || /[\0\ufffd]/.test(text)) return null;
	const cells = hasEmptyRest(given, columns.length) ? given.slice(0, columns.length) : given;
	if (cells.length !== columns.length) return null;
	const values = new Map<string, string>();
	for (const [at, column] of columns.entries()) {
		if (column === null) continue;
		const isCompany =
			column === '享受人身份证号' && /^(单位|对公|企业)$/.test(free(cells[columns.indexOf('对象类型')] ?? '') ?? '');
		const value = (isCompany ? company : (kind.cells[column] ?? free))(cells[at] ?? '');
		if (value === null) return null;
		values.set(column, value);
	}
	const key = kind.key.map((column) => values.get(column) ?? (column === '发放次数' ? '1' : '')).join('\u0001');
	return { key, content: JSON.stringify([...values]) };
}
