import { cityWords, measureWords, provinceWords } from './lexicon.ts';
import { numeral } from './numeral.ts';
import { type Reading, reading, type Token } from './token.ts';

/** The units of the data: every way of writing each, and the whole city. */
export type Names = { city: { key: string; name: string }; written: Map<string, { key: string; name: string }> };

/** The words of a text that matter, in their order. `month` is the month checked, 1 to 12. */
export function tokens(text: string, names: Names, month: number): Token[] {
	const readings = [...periods(month), ...regions(names), ...targets, ...measured, ...numbers, ...words];
	const found: Token[] = [];
	for (let from = 0; from < text.length;) {
		const read = firstOf(readings, text, from);
		if (read?.meaning) found.push({ ...read.meaning, from, to: from + read.length });
		from += read?.length ?? 1;
	}
	return found;
}

function firstOf(readings: Reading[], text: string, from: number): ReturnType<Reading> {
	for (const read of readings) {
		const found = read(text, from);
		if (found) return found;
	}
	return null;
}

const year = '(?:20\\d\\d年|今年|本年)?';

function periods(month: number): Reading[] {
	const of = (written: string | undefined, scope: 'month' | 'ytd') => ({
		kind: 'period' as const,
		scope: written === undefined || Number(written) === month ? scope : null,
	});
	return [
		reading(
			new RegExp(`${year}\\d{1,2}月\\d{1,2}日(?:\\d{1,2}[点时](?:\\d\\d分)?)?|20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}`),
			() => null,
		),
		reading(new RegExp(`${year}1(?:月份?)?[至到~～—–-]+(\\d{1,2})月份?(?:累计)?`), ([, to]) => of(to, 'ytd')),
		reading(/前(\d{1,2})个月(?:累计)?/, ([, to]) => of(to, 'ytd')),
		reading(/累计|今年以来|年初以来/, () => of(undefined, 'ytd')),
		reading(new RegExp(`${year}(\\d{1,2})月份?(?:当月)?`), ([, written]) => of(written, 'month')),
		reading(/当月|本月/, () => of(undefined, 'month')),
		reading(/20\d\d年度?/, () => null),
	];
}

function regions({ city, written }: Names): Reading[] {
	const known = [...written.keys()].filter((name) => !/^\d+$/.test(name)).sort((a, b) => b.length - a.length);
	const one = (name: string): Reading =>
		reading(literally(name), () => ({ kind: 'region', ...(written.get(name) ?? city) }));
	const province = provinceWords.map((name) =>
		reading(literally(name), () => ({ kind: 'region', key: 'province', name: '全省' })),
	);
	const level = written.get('市本级');
	const own = level ? [reading(/我市本级|全市本级/, () => ({ kind: 'region', ...level }))] : [];
	const whole = cityWords.map((name) => reading(literally(name), () => ({ kind: 'region', ...city })));
	const stranger = reading(
		/(?<=^|[、，:;。和及为是有])(?![各该本其有些部])[\p{Script=Han}]{1,3}[县区市](?=\d|平均|发放|社保卡|失败|补贴|总体|推送|成功率)/u,
		([name]) => (/[各该本其的有个到]/.test(name) ? null : { kind: 'region', key: null, name }),
	);
	return [...own, ...known.map(one), ...province, ...whole, stranger];
}

const literally = (name: string) => new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

const targets = [
	reading(/(?:补贴|发放)*项目数?(?:年度)?(?:目标任务|目标|任务)数?/, () => ({ kind: 'target', measure: 'projects' })),
	reading(/(?:发放|受益|惠及)*人数(?:年度)?(?:目标任务|目标|任务)数?/, () => ({ kind: 'target', measure: 'persons' })),
	reading(/(?:尚未|未能|没有|均未|未)(?:全部)?完成/, () => ({ kind: 'done', isMet: false })),
	reading(/(?:已经|均已|已)(?:全部)?完成/, () => ({ kind: 'done', isMet: true })),
] satisfies Reading[];

const measured = measureWords.map(({ measure, words, isLoose = false }) =>
	reading(words, () => ({ kind: 'measure', measure, isLoose })),
);

const amount = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const counted = '个百分点|个工作日|个项目|人次|批次|万元|亿元|元|人|项|个月|个|户|笔|位|名|次|天|年|条|倍|%|‰';

const numbers: Reading[] = [
	reading(new RegExp(`第(${amount}|[一二三四五六七八九十]+)(?:位|名)`), ([, written = '']) => placed(written)),
	reading(/第[\d一二三四五六七八九十]+/, () => null),
	reading(
		new RegExp(`(${amount})([万亿]?)(${counted})?(以下)?`),
		([all, written = '', scale = '', unit = '', below]) => {
			const number = numeral(written);
			return number && { kind: 'number', number, scale, unit, isBelow: below !== undefined, written: all };
		},
	),
	reading(/([一二两三四五六七八九十百]+)(?=个县|个单位|个区|个市)个/, ([all, written = '']) => {
		const number = numeral(written);
		return number && { kind: 'number', number, scale: '', unit: '个', isBelow: false, written: all };
	}),
	reading(/为零/, () => {
		return { kind: 'number', number: { whole: '0', places: 0 }, scale: '', unit: '', isBelow: false, written: '零' };
	}),
];

function placed(written: string) {
	const number = numeral(written);
	return number && { kind: 'place' as const, number };
}

const words: Reading[] = [
	reading(/最[高多大]/, () => ({ kind: 'extreme', direction: 'most' })),
	reading(/最[低少小]/, () => ({ kind: 'extreme', direction: 'least' })),
	reading(/(?:均|都)?(?:远远?|明显|大幅|略)?(?:低于|不及|落后于)/, () => ({ kind: 'side', direction: 'below' })),
	reading(/(?:均|都)?(?:远远?|明显|大幅|略)?(?:高于|超过|多于)/, () => ({ kind: 'side', direction: 'above' })),
	reading(/靠后|偏低|落后/, () => ({ kind: 'behind' })),
	reading(/[、和及与]/, () => ({ kind: 'and' })),
	reading(/[，:]/, () => ({ kind: 'comma' })),
	reading(/[。;!?！？.]/, () => ({ kind: 'end' })),
];
