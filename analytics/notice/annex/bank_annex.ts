import {
	type BankPart,
	bankParts,
	type BankRow,
	type Banks,
	type NoticeAnnex,
	type NoticeCell,
} from '../../contract/index.ts';
import { spanWords } from '../figures/words.ts';
import { column, countCell, moneyCell, rateCell, textCell } from './cells.ts';

const parts = bankParts.filter(({ id }) => id !== 'service');

/** How each paying bank does in 累计, with its score where the office has set weights; null where no bank has anything. */
export function bankAnnex({ month, weights, rows }: Banks, cutOff: string): NoticeAnnex | null {
	if (rows.length === 0) return null;
	const isScored = weights.length > 0;
	const scored = isScored ? [column('综合得分', 'text'), column('位次', 'rank')] : [];
	return {
		id: '银行考评',
		title: `${spanWords(month)}累计代发金融机构考评`,
		isWide: true,
		columns: [
			column('代发金融机构', 'text'),
			column('应发人次', 'count'),
			...parts.map(({ name }) => column(name, 'percent')),
			column('滞留资金（万元）', 'wan'),
			...scored,
		],
		rows: rows.map((row) => ({ isTotal: false, cells: [...cellsOf(row), ...(isScored ? scoreCells(row) : [])] })),
		notes: [
			`数据截至${cutOff}。`,
			'滞留率为遗留和待反馈人次占应发人次的比例，越低越好；其余比率越高越好；“—”表示没有可计算的人次。',
			...(isScored
				? [`综合得分的权重：${weights.map(({ part, weight }) => `${nameOf(part)}${weight}`).join('、')}。`]
				: []),
		],
	};
}

function cellsOf({ name, due, parts: found, heldAmount }: BankRow): NoticeCell[] {
	const rates = parts.map(({ id }) => rateCell(found.find(({ part }) => part === id) ?? null, 'percent'));
	return [textCell(name), countCell(due), ...rates, moneyCell(heldAmount)];
}

function scoreCells({ score, rank }: BankRow): NoticeCell[] {
	const text = score === null ? '—' : `${Math.trunc(score / 100)}.${String(score % 100).padStart(2, '0')}`;
	return [textCell(text), countCell(rank)];
}

function nameOf(part: BankPart): string {
	return bankParts.find(({ id }) => id === part)?.name ?? part;
}
