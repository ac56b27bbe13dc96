/** Number formats of Excel that show a date or a time without saying so (ECMA-376, 18.8.30, with those of zh-CN). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47]);
const isLateDateFormat = (id: number) => id >= 50 && id <= 58;

/** Whether numbers in this format are dates: a letter of a date is left when quoted and bracketed text is taken out. */
export function isDateFormat(id: number, code: string | undefined): boolean {
	if (code === undefined) return DATE_FORMATS.has(id) || isLateDateFormat(id);
	const plain = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
	return /[ymdhs]/i.test(plain.split(';')[0] ?? '') && !/general/i.test(plain);
}

const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31, the last day of Excel. */
const LAST_SERIAL = 2_958_466;

/** A serial day number as `YYYY-MM-DD HH:MM:SS`, rounded to the second; null when it is no day of Excel's. */
export function dateText(serial: number, is1904: boolean): string | null {
	if (!(serial >= 0 && serial < LAST_SERIAL)) return null;
	// Excel has a 29 February 1900 as day 60.
	const days = !is1904 && serial < 60 ? serial + 1 : serial;
	const instant = (is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * 86_400) * 1000;
	return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** Excel keeps 15 significant digits; whatever is longer has lost some. */
const TRUNCATED_FROM = 1e15;
/** Further from six decimals than this is no noise of binary fractions. */
const NOISE = 1e-8;

/**
 * A number cell as plain decimal text, without the noise of binary fractions (100.10000000000001 is 100.1). A number
 * of more than 15 digits comes in scientific form, which tells that digits are lost (see formats: 数字已被表格软件截断).
 */
export function numberText(value: number): string {
	if (Math.abs(value) >= TRUNCATED_FROM) return value.toExponential().toUpperCase();
	const near = Math.round(value * 1e6) / 1e6;
	return String(Math.abs(value - near) < NOISE ? near : Number(value.toPrecision(15)));
}
