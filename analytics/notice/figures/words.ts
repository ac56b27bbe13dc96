/** 2023年10月, of 2023-10. */
export function monthWords(month: string): string {
	return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** What 累计 covers: 1至10月份; 1月份 alone. */
export function spanWords(month: string): string {
	const last = Number(month.slice(5));
	return last === 1 ? '1月份' : `1至${last}月份`;
}

/** A day without zero padding: 2023年10月31日. */
export function dateWords(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

/** The date of a draft that is not signed: the month after, its day still open: 2023年11月　日. */
export function openDateWords(month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return number === 12 ? `${year + 1}年1月　日` : `${year}年${number + 1}月　日`;
}

/** The cut-off of a notice's figures: midnight is 24点 of the day before, which `lastDay` is; else the time of its day. */
export function cutOffWords({ lastDay, clock }: { lastDay: string; clock: string }): string {
	const [hour, minute] = clock.split(':').map(Number);
	if (hour === 0 && minute === 0) return `${dateWords(lastDay)}24点`;
	return `${dateWords(lastDay)}${hour}点${minute === 0 ? '' : `${minute}分`}`;
}
