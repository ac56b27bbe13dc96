import * as z from 'zod/mini';
import type { Connection } from '../../../sql/database.server.ts';
import {
	LedgerState,
	ledgerStates,
	type NoticeFigure,
	none,
	printNoticeCount,
	printNoticeMoney,
} from '../../contract/index.ts';
import { type Entry, type Fact, listFacts, valueFact } from '../fact.ts';
import { plainFigure } from './origin.ts';

const Case = z.object({
	...{ case_no: z.string(), title: z.string(), unit: z.string(), about: z.string(), state: LedgerState },
	...{ persons: z.int(), found: z.int(), recovered: z.int() },
	...{ all_cases: z.int(), all_closed: z.int(), all_persons: z.int(), all_found: z.int(), all_recovered: z.int() },
	...{ all_returned: z.int(), all_cleared: z.int(), all_outstanding: z.int() },
});
type Case = z.infer<typeof Case>;

/** 台账: the cases of a unit (of the city: all) opened since a day, as they are now, and what they come to. */
export async function caseFacts(db: Connection, key: string, since: string): Promise<Fact[]> {
	const [city] = await db.rows('select key from city_unit');
	const region = key === city?.key ? null : key;
	const rows = z
		.array(Case)
		.parse(await db.rows('select * from notice_case($region::varchar, $since::date)', { region, since }));
	const page = new URLSearchParams(region === null ? {} : { region });
	const figure = (name: string) => ({
		...plainFigure({ path: '/api/ledger', query: Object.fromEntries(page) }, `台账.${name}`),
		records: page.size === 0 ? '/ledger' : `/ledger?${page}`,
	});
	return [
		...sums(rows, figure),
		...listFacts(
			figure('问题'),
			rows.map((row) => entryOf(row, figure)),
			['对象', '涉及', '人数', '金额', '追回', '状态'],
		),
	];
}

type Named = (name: string) => Omit<NoticeFigure, 'value' | 'printed'>;

/** A sum that is zero is not there: 为零的部分不写. */
function sums([first]: readonly Case[], figure: Named): Fact[] {
	const of = (name: keyof Case) => Number(first?.[name] ?? 0);
	const all = { persons: of('all_persons'), found: of('all_found') };
	const said: [string, string][] = [
		['件数', pieces(of('all_cases'))],
		['已销号件数', pieces(of('all_closed'))],
		['涉及', concerned(all)],
		['人数', people(all.persons)],
		['金额', printed(all.found)],
		['已追回', printed(of('all_recovered'))],
		['已缴库', printed(of('all_returned'))],
		['已核减', printed(of('all_cleared'))],
		['未追回', printed(of('all_outstanding'))],
	];
	return said.map(([name, text]) => valueFact({ ...figure(name), value: null, printed: text }, text !== none));
}

function entryOf(row: Case, figure: Named): Entry {
	const field = (name: string, printed: string): [string, NoticeFigure] => [
		name,
		{ ...figure(`问题.${row.case_no}.${name}`), value: null, printed },
	];
	return {
		name: row.title,
		fields: new Map([
			field('对象', row.unit + row.about),
			field('涉及', concerned(row)),
			field('人数', people(row.persons)),
			field('金额', printed(row.found)),
			field('追回', printed(row.recovered)),
			field('状态', ledgerStates[row.state]),
		]),
	};
}

/** 为零的部分不写. */
function printed(fen: number): string {
	return fen === 0 ? none : printNoticeMoney(fen, 'wan');
}

function people(persons: number): string {
	return persons === 0 ? none : `${printNoticeCount(persons)}人`;
}

function pieces(cases: number): string {
	return cases === 0 ? none : `${printNoticeCount(cases)}个`;
}

/** 2人、0.31万元. */
function concerned({ persons, found }: { persons: number; found: number }): string {
	return [people(persons), printed(found)].filter((part) => part !== none).join('、') || none;
}
