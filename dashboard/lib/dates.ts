/** The day in Shanghai, which has kept UTC+8 since 1991: 2023-10-31. */
export function shanghaiDay(now: Date): string {
	return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** 2023年10月 from 2023-10. */
export function printMonth(month: string): string {
	const [year, number] = month.split('-');
	return `${year}年${Number(number)}月`;
}

/** 10月, or 1至10月 of the months from January on. */
export function printSpan(month: string, scope: 'month' | 'ytd'): string {
	const number = monthNumber(month);
	return scope === 'month' || number === 1 ? `${number}月` : `1至${number}月`;
}

/** 10 from 2023-10. */
export function monthNumber(month: string): number {
	return Number(month.slice(5, 7));
}

/** The months before and after: 2023-12 → 2024-01. */
export function moveMonth(month: string, by: 1 | -1): string {
	const index = Number(month.slice(0, 4)) * 12 + monthNumber(month) - 1 + by;
	return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** A cut-off as offices write it: midnight is 24时 of the day before (2023年10月31日24时). */
export function printCutOff(at: string): string {
	const moment = cutOff(at);
	return `${Number(moment.day.slice(0, 4))}年${printDay(moment.day)}${moment.time}`;
}

/** The same without its year: 10月31日24时. */
export function printShortCutOff(at: string): string {
	const moment = cutOff(at);
	return printDay(moment.day) + moment.time;
}

/** 11月21日09:40. */
export function printMoment(at: string): string {
	const { month, day } = parts(at);
	return `${month}月${day}日${at.slice(11, 16)}`;
}

/** 10-31 15:22 for a table; a bare day is 10-31. */
export function printTableTime(at: string): string {
	return `${at.slice(5, 10)} ${at.slice(11, 16)}`.trim();
}

/** 10月31日. */
export function printDay(at: string): string {
	const { month, day } = parts(at);
	return `${month}月${day}日`;
}

function cutOff(at: string): { day: string; time: string } {
	const time = at.slice(11, 16);
	return time === '00:00' || time === '' ? { day: dayBefore(at), time: '24时' } : { day: at, time };
}

function dayBefore(at: string): string {
	return new Date(Date.parse(`${at.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString();
}

function parts(at: string) {
	return { month: Number(at.slice(5, 7)), day: Number(at.slice(8, 10)) };
}

/** The day after a day of the calendar, `2023-12-01` after `2023-11-30`; what is none stays as it is. */
export function dayAfter(day: string): string {
	const next = new Date(`${day}T00:00:00Z`);
	if (Number.isNaN(next.getTime()) || next.toISOString().slice(0, 10) !== day) return day;
	next.setUTCDate(next.getUTCDate() + 1);
	return next.toISOString().slice(0, 10);
}
