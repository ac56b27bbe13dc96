import {
	type NoticeAnnex,
	type NoticeCell,
	type NoticeCellFormat,
	none,
	printNoticeMoney,
	printRate,
	printYuan,
	type Rate,
	type RateUnit,
} from '../../contract/index.ts';
import { legible } from '../printable.ts';

type Column = NoticeAnnex['columns'][number];

/** A column on its own, or under a head that its neighbours share. */
export function column(title: string, format: NoticeCellFormat, group: string | null = null): Column {
	return { title, format, group };
}

/** A name of the data, literally. */
export function textCell(text: string): NoticeCell {
	return { text: legible(text), number: null };
}

/** A whole number, or — where there is none. */
export function countCell(count: number | null): NoticeCell {
	return count === null ? textCell(none) : { text: String(count), number: count };
}

/** 99.54% as 99.54 and 0.3‰ as 0.3; what prints as 以下 is no number. */
export function rateCell(rate: Rate | null, unit: RateUnit): NoticeCell {
	return printedCell(rate === null ? none : printRate(rate, unit));
}

/** 分 in 万元, which the head names: 12902.5. */
export function moneyCell(fen: number): NoticeCell {
	return fen === 0 ? { text: '0', number: 0 } : printedCell(printNoticeMoney(fen, 'wan').replace('万元', ''));
}

/** 分 in 元 with both decimals, which the head names: 1521.50. */
export function yuanCell(fen: number): NoticeCell {
	return printedCell(printYuan(fen).replaceAll(',', ''));
}

/** The number that a printed figure begins with; null where it is none or only a bound. */
function printedCell(text: string): NoticeCell {
	const found = /^(\d+(?:\.\d+)?)[%‰]?$/.exec(text);
	return { text, number: found?.[1] === undefined ? null : Number(found[1]) };
}
