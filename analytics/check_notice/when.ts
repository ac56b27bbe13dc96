import { normalised } from './normal.ts';

/** The month a text is of, and where it says so the instant it is cut at. */
export type When = { month: string | null; at: string | null };

/** 2023年10月份 and 截至10月31日24点 in a text; a bare day counts as past. */
export function whenOf(paragraphs: string[]): When {
	const text = paragraphs.map((paragraph) => normalised(paragraph).text).join('\n');
	const [, year, month] = /(20\d\d)年(?:1(?:月份?)?[至到~～—–-]+)?(\d{1,2})月(?!\d)/.exec(text) ?? [];
	const said = year && month && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
	return { month: said, at: cutOff(text, year) };
}

function cutOff(text: string, told: string | undefined): string | null {
	const found = /截[至止](?:到)?(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日(?:(\d{1,2})[点时](?:(\d{1,2})分)?)?/.exec(text);
	if (!found) return null;
	const [, year = told, month = '', day = '', hour = '24', minute = '0'] = found;
	if (year === undefined) return null;
	const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)));
	return Number.isNaN(instant.getTime()) ? null : instant.toISOString().slice(0, 19);
}
