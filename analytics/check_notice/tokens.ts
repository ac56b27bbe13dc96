import { cityWords, measureWords, otherWords, provinceWords, subjectWords } from './lexicon.ts';
import { numeral } from './numeral.ts';
import { type Names, spoken, type Subject } from './subject.ts';
import { type Period, type Reading, reading, type Token } from './token.ts';

/** What a text is read with: the names of the data, whom it is about, the month checked (202310). */
export type Key = { names: Names; subject: Subject; month: number };

/** How the words that matter are read; the first that fits at a place holds. */
export function readingsOf({ names, subject, month }: Key): Reading[] {
	return [...periods(month), ...regions(names, subject), ...targets, ...measured, ...numbers, ...words];
}

/** The words of a text that matter, in their order. */
export function tokens(text: string, readings: Reading[]): Token[] {
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

const year = '(?:(20\\d\\d)年|今年|本年)?';

function periods(asked: number): Reading[] {
	const of = (scope: Period['scope'], written?: string, years = String(Math.floor(asked / 100))) => ({
		kind: 'period' as const,
		period: { scope, month: Number(years) * 100 + (written === undefined ? asked % 100 : Number(written)) },
	});
	return [
		reading(
			new RegExp(`${year}\\d{1,2}月\\d{1,2}日(?:\\d{1,2}[点时](?:\\d{1,2}分)?)?|20\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}`),
			() => null,
		),
		reading(new RegExp(`${year}1(?:月份?)?[至到~～—–-]+(\\d{1,2})月份?(?:累计)?`), ([, years, to]) =>
			of('ytd', to, years),
		),
		reading(/前(\d{1,2})个月(?:累计)?/, ([, to]) => of('ytd', to)),
		reading(/累计|今年以来|年初以来/, () => of('ytd')),
		reading(new RegExp(`${year}(\\d{1,2})月份?(?:当月)?`), ([, years, written]) => of('month', written, years)),
		reading(/当月|本月/, () => of('month')),
		reading(/20\d\d年度?|[上去]年同期|上个?月/, () => null),
	];
}

function regions(names: Names, { whole, part }: Subject): Reading[] {
	const { city, written } = names;
	const other = (name: string) => (name === part?.name ? whole : { key: null, name });
	const one = (name: string): Reading =>
		reading(literally(name), () => ({ kind: 'region', ...(written.get(name) ?? other(name)) }));
	const province = provinceWords.map((name) =>
		reading(literally(name), () => ({ kind: 'region', key: 'province', name: '全省' })),
	);
	const level = written.get('市本级');
	const own = level ? [reading(/我市本级|全市本级/, () => ({ kind: 'region', ...level }))] : [];
	const cities = cityWords.map((name) => reading(literally(name), () => ({ kind: 'region', ...city })));
	const self = reading(subjectWords, () => ({ kind: 'region', ...whole }));
	const among = reading(/居(?:全市|各.{0,8}?)(?=第)/, () => null);
	const stranger = reading(
		/(?<=^|[、，,:;。和及为是有])(?![各该本其有些部])[\p{Script=Han}]{1,3}[县区市](?=\d|平均|发放|社保卡|失败|补贴|总体|推送|成功率)/u,
		([name]) => (/[各该本其的有个到]|[高低多少]于/.test(name) ? null : { kind: 'region', key: null, name }),
	);
	return [among, ...own, ...spoken(names).map(one), ...province, ...cities, self, stranger];
}

const literally = (name: string) => new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

const targets = [
	reading(/(?:补贴|发放)*项目数?(?:年度)?(?:目标任务|目标|任务)数?/, () => ({ kind: 'target', measure: 'projects' })),
	reading(/(?:发放|受益|惠及)*人数(?:年度)?(?:目标任务|目标|任务)数?/, () => ({ kind: 'target', measure: 'persons' })),
	reading(/(?:尚未|未能|没有|均未|未)(?:全部)?完成/, () => ({ kind: 'done', isMet: false })),
	reading(/(?:已经|均已|已)(?:全部)?完成/, () => ({ kind: 'done', isMet: true })),
] satisfies Reading[];

const measured = [
	...measureWords.map(({ measure, words, isLoose = false }) =>
		reading(words, () => ({ kind: 'measure', measure, isLoose })),
	),
	reading(otherWords, () => ({ kind: 'other' })),
];

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
	reading(/[比较](?=全|我|省)/, () => ({ kind: 'against' })),
	reading(/[、和及与]/, () => ({ kind: 'and' })),
	reading(/[，:]/, () => ({ kind: 'comma' })),
	reading(/\(/, () => ({ kind: 'open' })),
	reading(/\)/, () => ({ kind: 'close' })),
	reading(/;/, () => ({ kind: 'end', isFull: false })),
	reading(/[。!?！？.]/, () => ({ kind: 'end', isFull: true })),
];
