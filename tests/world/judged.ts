import { judge } from '../../analytics/roster_check/judge.ts';
import { type Visible, wholeCity } from '../../analytics/visible.ts';
import type { Connection } from '../../sql/database.server.ts';
import { temporaryFolder } from '../second_city.ts';
import { writeBatch } from './batch.ts';
import type { Rows } from './rows.ts';

type Asked = { project?: string; visible?: Visible; now?: string };

/** What 发放前校验 says of a list before it is loaded: each line's verdict, and the titles and sentences of its reasons. */
export async function judged(
	db: Connection,
	list: Rows,
	{ project, visible = wholeCity, now = '2023-11-20T00:00:00Z' }: Asked = {},
): Promise<{ line: string; verdict: string; reasons: { title: string; detail: string }[] }[]> {
	const { path: folder, remove } = temporaryFolder();
	try {
		const batch = await writeBatch(db, folder, [list]);
		await judge(db, visible, [batch], { project: project ?? null, now: new Date(now) });
		const rows = await db.rows(
			`select concat(slip_no, '/', line_no) as line, verdict, to_json(reasons) as reasons
			from roster_verdict
			order by table_no, source_line`,
		);
		return rows.map(({ line, verdict, reasons }) => ({
			...{ line: String(line), verdict: String(verdict) },
			reasons: JSON.parse(String(reasons)) as { title: string; detail: string }[],
		}));
	} finally {
		remove();
	}
}

/** The lines that have a reason with this title, with its sentence. */
export async function linesWith(
	db: Connection,
	title: string,
	...asked: Parameters<typeof judged> extends [Connection, ...infer Rest] ? Rest : never
): Promise<string[]> {
	const rows = await judged(db, ...asked);
	return rows.flatMap(({ line, reasons }) =>
		reasons.filter((reason) => reason.title === title).map(({ detail }) => `${line} ${detail}`),
	);
}
