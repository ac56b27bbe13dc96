import type { Connection } from '../../../sql/database.server.ts';
import { measureName, measures, type NoticeFigure } from '../../contract/index.ts';
import { askedPeriod, monthText } from '../../reports/period.ts';
import { type Entry, type Fact, listFacts, valueFact } from '../fact.ts';
import { caseFacts } from './case_facts.ts';
import { type FarGaps, measuredUnits } from './measured.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';
import { unitFigure } from './unit_facts.ts';
import { monthWords, spanWords } from './words.ts';

type Span = { far: FarGaps; years: number };

/**
 * 自查.各年: what a unit (or the city, by its key) paid in each of the last years with data, to the end of each and in the
 * last one to the notice's cut-off; and 台账 of what was found since (湛河区“一卡通”专项行动自查报告, sections 二 and 三).
 */
export async function selfFacts(db: Connection, key: string, origin: Origin, { far, years }: Span): Promise<Fact[]> {
	const last = Number(origin.month.slice(0, 4));
	const entries: Entry[] = [];
	let first = last;
	for (let year = last; year > last - years; year--) {
		const until = year < last ? await yearEnd(db, year, origin) : origin;
		const entry = until && (await yearEntry(db, key, until, far));
		if (!entry) continue;
		entries.unshift(entry);
		first = year;
	}
	const plain = (name: string) =>
		plainFigure(sourceOf(origin, '/api/indicators', { scope: 'ytd', by: 'region' }), name);
	const [begin, end] = [`${first}年`, first === last ? spanWords(origin.month) : `至${monthWords(origin.month)}`];
	return [
		valueFact({ ...plain('自查.期间'), value: null, printed: begin + end }),
		...listFacts(
			plain('自查.各年'),
			entries,
			measures.map(({ name }) => name),
		),
		...(await caseFacts(db, key, `${first}-01-01`)),
	];
}

/** The last month of an earlier year whose figures are stored; null where it has none. */
async function yearEnd(db: Connection, year: number, origin: Origin): Promise<Origin | null> {
	const [found] = await db.rows(
		"select max(month) as month from figure_period where scope = 'ytd' and month // 100 = $year::integer",
		{ year },
	);
	return found?.month ? { ...origin, month: monthText(found.month), at: undefined } : null;
}

/** 2022年, 2023年1至4月; nothing where the unit had nothing to pay. */
async function yearEntry(db: Connection, key: string, origin: Origin, far: FarGaps): Promise<Entry | null> {
	const { sql } = await askedPeriod(db, { month: origin.month, scope: 'ytd', at: origin.at });
	const rows = await measuredUnits(db, { month: sql.month, cutOff: sql.cutOff, far });
	const own = rows.filter((row) => row.scope === 'ytd' && row.key === key && row.hasTask);
	const year = `${origin.month.slice(0, 4)}年`;
	const name = origin.month.endsWith('-12') ? year : year + spanWords(origin.month);
	const fields = own.map((row): [string, NoticeFigure] => {
		const figure = unitFigure({ ...row, name: '本单位', isCity: false }, origin);
		return [measureName(row.indicator), { ...figure, key: figure.key.replace('累计', `自查.${year}`) }];
	});
	return own.length === 0 ? null : { name, fields: new Map(fields) };
}
