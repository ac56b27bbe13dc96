/** What a cell says, or null where it says nothing that can be used: by the table “What real files do”, in plain code. */
export type Read = (cell: string) => string | null;

const half = (text: string) =>
	text
		.replaceAll(/[\uff01-\uff5e\u3000]/g, (sign) =>
			sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
		)
		.replaceAll('￥', '¥');
const blank = /[\s\u200b\ufeff]/g;
const trimmed = (cell: string) =>
	cell.replaceAll(/^[ \t\n\r\f\v\u00a0\u200b\u3000\ufeff]+|[ \t\n\r\f\v\u00a0\u200b\u3000\ufeff]+$/g, '');
const unmarked = (cell: string) => trimmed(cell).replace(/^(?:=?"([^"]*)"|['＇‘’]([^]*))$/, '$1$2');
const closed = (cell: string) =>
	half(unmarked(cell))
		.replaceAll(/[\u2028\u2029]/g, '\u0001')
		.replaceAll(blank, '');
const badSign = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufff0-\uffff€]/;
const placeholder = /^(?:#?NULL!?|#?N\/A|NA|NAN|NONE|NIL|UNDEFINED|#(?:REF|VALUE|NUM|DIV\/0)!|#NAME\?|无|\/|-+|—+|0)$/i;
const scientific = /^\d+(\.\d+)?[Ee]\+?\d+$/;
const when = (is: boolean, value: string) => (is ? value : null);

export const code: Read = (cell) => {
	const plain = closed(cell);
	return when(
		plain !== '' && plain.length <= 100 && !badSign.test(plain) && !placeholder.test(plain) && !scientific.test(plain),
		plain,
	);
};

export const name: Read = (cell) => {
	const plain = cell.replaceAll(/[ \t\n\r\f\v\u00a0\u200b\u3000\ufeff]/g, '');
	return when(
		plain !== '' &&
			[...plain].length <= 100 &&
			!badSign.test(plain) &&
			!placeholder.test(plain) &&
			!/^[=+@-]/.test(plain),
		plain,
	);
};

export const free: Read = trimmed;

/** A cell that may be empty, and else must say something. */
export const optional =
	(read: Read, otherwise = ''): Read =>
	(cell) =>
		trimmed(cell) === '' ? otherwise : read(cell);

const grouped = /^[^\d,.]*\d{1,3}(?:,\d{3})+(?:\.\d*)?[^\d,.]*$/;
const number = (cell: string) => (grouped.test(closed(cell)) ? closed(cell).replaceAll(',', '') : closed(cell));

export const count: Read = (cell) => {
	const plain = number(cell);
	return when(
		/^0*\d{1,18}(\.0*)?$/.test(plain) && Number.parseInt(plain) <= 2 ** 31 - 1,
		String(Number.parseInt(plain)),
	);
};

export const positive: Read = (cell) => (count(cell) === '0' ? null : count(cell));

const fen = (cell: string) => {
	const plain = number(cell).replace(/^(?:¥|RMB|CNY|人民币)?(.*?)(?:元整?)?$/, '$1');
	return /^0*\d{1,13}(\.\d{1,2})?$/.test(plain) ? String(Math.round(Number(plain) * 100)) : null;
};
export const amount: Read = (cell) => (fen(cell) === '0' ? null : fen(cell));
export const amountOrZero: Read = fen;

const digits = (cell: string) =>
	closed(cell)
		.replaceAll(/[-‐‑–—]/g, '')
		.toUpperCase();
export const person: Read = (cell) => when(/^(\d{17}[\dX]|\d{15})$/.test(digits(cell)), digits(cell));
export const company: Read = (cell) => when(digits(cell).length === 18 && !digits(cell).includes('*'), digits(cell));
export const account: Read = (cell) => when(/^\d{8,32}$/.test(digits(cell)), digits(cell));

export const word =
	(meanings: Record<string, string>): Read =>
	(cell) =>
		Object.hasOwn(meanings, closed(cell).toUpperCase()) ? (meanings[closed(cell).toUpperCase()] ?? null) : null;

const forms = [
	/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?:?$/,
	/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?:?$/,
	/^(\d{4})\.(\d{1,2})\.(\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?:?$/,
	/^(\d{4})年(\d{1,2})月(\d{1,2})日? *(?:(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?:?$/,
	/^(\d{4})(\d{2})(\d{2})(?:[T ]*(\d{2})(\d{2})(\d{2}))?$/,
	/^(\d{4})(\d{2})(\d{2})[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?:?$/,
];

export const instant: Read = (cell) => {
	const plain = half(unmarked(cell)).toUpperCase();
	for (const form of forms) {
		const found = form.exec(plain);
		if (found) return moment(found.slice(1).map((part) => Number(part ?? 0)));
	}
	return null;
};

function moment([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: number[]): string | null {
	const made = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
	const isReal =
		made.getUTCMonth() === month - 1 && made.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
	return when(isReal && year >= 2000 && year <= 2100, made.toISOString());
}

export const month: Read = (cell) => {
	const found = /^(20\d\d)(?:(\d\d)|[-/.年](\d{1,2})月?)$/.exec(closed(cell));
	const value = Number(found?.[2] ?? found?.[3]);
	return when(value >= 1 && value <= 12, `${found?.[1]}-${value}`);
};
