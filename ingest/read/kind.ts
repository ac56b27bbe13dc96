import type { Format } from '../formats/format.ts';
import { mapHeader, type Mapping } from './header.ts';

/** The kind that a header row belongs to, or why it belongs to none; `likeness` tells how close the miss was. */
export type Recognition = { mapping: Mapping } | { reason: string; kind: string | null; likeness: number };

/** A refusal for a row that is a header without doubt. */
const CERTAIN = 1000;

/**
 * Tells the kind of a header row: all required columns are there and most of the header is known; the kind with most
 * required columns wins. With only one format to choose from (it was named), knowing most is not asked for.
 */
export function recognise(header: readonly string[], formats: readonly Format[]): Recognition {
	const filled = header.filter((cell) => cell.trim() !== '').length;
	const mappings = formats.map((format) => mapHeader(format, header));
	const isMost = (mapping: Mapping) => mapping.known * 2 > filled;
	const fits = mappings.filter((it) => it.missing.length === 0 && (formats.length === 1 || isMost(it)));
	const most = Math.max(...fits.map(requiredCount));
	const winners = fits.filter((mapping) => requiredCount(mapping) === most);
	const [winner] = winners;
	const isNear = (it: Mapping) => formats.length === 1 || isMost(it) || it.missing.length === 0;
	if (!winner) return nearest(mappings.filter((it) => it.known > 1 && isNear(it)));
	if (winners.length > 1) return tie(winners);
	if (winner.doubled.length > 0) return doubled(winner, header);
	return { mapping: winner };
}

const requiredCount = (mapping: Mapping) => mapping.format.columns.filter((column) => column.required).length;

const noHeader =
	'未找到表头：前 20 行中没有可识别的列名。请确认是单位表、发放单、发放明细、银行反馈等导出文件，列名在前 20 行内；' +
	'列名与导出文件不同的，先在“数据导入 → 格式设置”中对应，再导入';

function nearest(mappings: Mapping[]): Recognition {
	const [best] = mappings.sort((a, b) => b.known - b.missing.length - a.known + a.missing.length);
	if (!best) return { reason: noHeader, kind: null, likeness: 0 };
	const { kind, title } = best.format;
	if (best.missing.length === 0) {
		const reason = `表头中能识别的列不到一半，可能是“${title}”，请指定类型（--kind ${kind}）`;
		return { reason, kind, likeness: best.known };
	}
	const names = best.missing.map((column) => column.header).join('、');
	const reason = `缺少必需列：${names}（按“${title}”识别）`;
	return { reason, kind, likeness: best.known };
}

function tie(winners: Mapping[]): Recognition {
	const titles = winners.map((it) => `“${it.format.title}”（--kind ${it.format.kind}）`).join('、');
	return { reason: `表头同时符合${titles}，请指定类型`, kind: null, likeness: CERTAIN };
}

function doubled(winner: Mapping, header: readonly string[]): Recognition {
	const parts = winner.doubled.map(({ column, positions }) => {
		const names = [...new Set(positions.map((at) => header[at]?.trim()))].join('、');
		return `${names}（第 ${positions.map((at) => at + 1).join('、')} 列）都是“${column.header}”`;
	});
	return { reason: `表头重复：${parts.join('；')}`, kind: winner.format.kind, likeness: CERTAIN };
}
