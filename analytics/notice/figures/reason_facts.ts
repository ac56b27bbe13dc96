import * as z from 'zod/mini';
import type { Connection } from '../../../sql/database.server.ts';
import { type NoticeFigure, printNoticeCount, printRate, Rate } from '../../contract/index.ts';
import { type Entry, type Fact, listFacts, namePart } from '../fact.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';

/** Of whom: a county, a department or a bank, by its key. */
export type About = { region: string | null; department: string | null; bank: string | null };

const Reason = z.object({ name: z.string(), remedy: z.string(), found: z.int(), share: Rate });

/** 本单位.失败原因: why what is 遗留 failed, most first, with 人次, 占比 and 办法. */
export async function reasonFacts(
	db: Connection,
	about: About,
	origin: Origin,
	asked: { month: number; cutOff: string },
): Promise<Fact[]> {
	const [keys = {}] = await db.rows(
		`select region_key, department_key, bank_key
		from failure_key($region::varchar, $department::varchar, $bank::varchar, null, null, null)`,
		about,
	);
	const rows = await db.rows(
		`select * from notice_reason(
			$month::integer, $cutOff::timestamp, $region_key::integer, $department_key::integer, $bank_key::integer
		)`,
		{ ...asked, ...keys },
	);
	const named = Object.entries(about).flatMap(([name, key]) => (key === null ? [] : [[name, key] as const]));
	const query = { scope: 'ytd', state: 'outstanding', ...Object.fromEntries(named) };
	const page = new URLSearchParams({ month: origin.month, ...query, ...(origin.at ? { at: origin.at } : {}) });
	const figure = (key: string) => ({
		...plainFigure(sourceOf(origin, '/api/failures', query), key),
		records: `/failures?${page}`,
	});
	const entries = z
		.array(Reason)
		.parse(rows)
		.map((row) => entryOf(row, figure));
	return listFacts(figure('本单位.失败原因'), entries, ['人次', '占比', '办法']);
}

function entryOf(
	{ name, remedy, found, share }: z.infer<typeof Reason>,
	figure: (key: string) => ReturnType<typeof plainFigure>,
): Entry {
	const key = (what: string) => figure(`本单位.失败原因.${namePart(name)}.${what}`);
	const count = { numerator: found, denominator: 1 };
	const fields: [string, NoticeFigure][] = [
		['人次', { ...key('人次'), value: count, printed: `${printNoticeCount(found)}人次` }],
		['占比', { ...key('占比'), value: share, printed: printRate(share, 'percent') }],
		['办法', { ...key('办法'), value: null, printed: remedy }],
	];
	return { name, fields: new Map(fields) };
}
