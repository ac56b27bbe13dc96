import { Day } from './monitoring.ts';
import { monitoringColumns, type MonitoringField, publicisedWords } from './monitoring.ts';

/** What a person wrote into a cell, as it is kept (whole numbers, 分, days as 2023-10-31; null: nothing), or why not. */
export type ReadCell = { value: string | null } | { fault: string };

/** Reads what a person wrote into a cell of 月监测表. */
export function readMonitoringCell(field: MonitoringField, written: string): ReadCell {
	const column = monitoringColumns.find(({ id }) => id === field);
	const text = written.replace(/\r\n?/g, '\n').trim();
	if (text === '') return { value: null };
	if (column?.type === 'money') return money(text);
	if (column?.type === 'count') return count(text);
	if (column?.type === 'day') return day(text);
	if (column?.type === 'choice') return choice(text);
	return words(text);
}

/** Digits as they are typed: half width, without thousands' separators and units. */
const plain = (text: string) => text.normalize('NFKC').replace(/[,\s¥元]/g, '');

function money(text: string): ReadCell {
	const [, whole, cents = ''] = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(plain(text)) ?? [];
	if (whole === undefined) return { fault: '应是以元为单位的金额，最多两位小数，如12902.50' };
	return { value: `${whole}${cents.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '') };
}

function count(text: string): ReadCell {
	const digits = plain(text.replace(/人次$/, '')).replace(/\.0+$/, '');
	return /^\d{1,9}$/.test(digits) ? { value: String(Number(digits)) } : { fault: '应是0或正整数，如1521' };
}

function day(text: string): ReadCell {
	const [, year = '', month = '', date = ''] =
		/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00:00)?$/.exec(text.normalize('NFKC')) ?? [];
	const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return Day.safeParse(iso).success ? { value: iso } : { fault: '应是日期，如2023-10-31' };
}

function choice(text: string): ReadCell {
	const word = publicisedWords.find((one) => one === text);
	return word === undefined ? { fault: `只能填${publicisedWords.join('、')}` } : { value: word };
}

/** A table that goes from hand to hand names nobody: a number of a document or card is refused. */
function words(text: string): ReadCell {
	if (text.length > 200) return { fault: '超过200个字，请缩短' };
	if (/[^\P{Cc}\n\t]/u.test(text)) return { fault: '有不能识别的字符，请重新输入' };
	if (/\d(?:[ -]?\d){14,}/.test(text.normalize('NFKC'))) return { fault: '不要写证件号、账号' };
	return { value: text };
}
