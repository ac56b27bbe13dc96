import { type Asked, ensureFigures } from '../analytics/figures.ts';
import { refresh } from '../analytics/refresh.ts';
import { mergeBatch, type Verdicts } from '../ingest/merge.ts';
import { type Connection, openDatabase } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { statement } from '../sql/statement.ts';
import { temporaryFolder } from './second_city.ts';
import { writeBatch } from './world/batch.ts';
import { type Ledger, projects, regions, type Rows } from './world/rows.ts';

export type { Rows } from './world/rows.ts';
export { sideBySide } from './world/side_by_side.ts';
export type State = 'pending' | 'paid' | 'outstanding' | 'refunded';
export type Grouping = 'city' | 'region' | 'department' | 'bank' | 'township' | 'project';
/** Counts of a slice, under the names of the columns of `figure`. */
export type Counts = Record<string, number>;

/** A database in memory, the script that makes it what it was at first, and how many files it has met. */
type World = { db: Connection; reset: string; imports: number };

let world: World | undefined;

/** One database for all test files of a worker, with all models. It ends with the worker. */
async function open(): Promise<World> {
	if (world) return world;
	const database = await openDatabase(':memory:', { threads: 1 });
	const db = await database.connect();
	await loadModels(db);
	return (world = { db, reset: await resetOf(db), imports: 0 });
}

/** Tables that loading left empty hold data; what the others ship with, a test may have changed. */
async function resetOf(db: Connection): Promise<string> {
	const tables = await db.rows(
		"select table_name as name, estimated_size > 0 as is_shipped from duckdb_tables() where table_name <> 'models_from'",
	);
	for (const { name, is_shipped } of tables) {
		if (is_shipped === true) await db.script(`create temp table shipped_${name} as from ${name}`);
	}
	return tables
		.map(({ name, is_shipped }) =>
			is_shipped === true ? `truncate ${name}; insert into ${name} from shipped_${name};` : `truncate ${name};`,
		)
		.join('\n');
}

/** An empty database but for `files`, loaded one after the other, with the city of rows.ts around them; no facts yet. */
export async function loaded(...files: Rows[]): Promise<Connection> {
	const { db, reset } = await open();
	await db.script(reset);
	const [first = {}, ...others] = files;
	for (const file of [{ regions, projects, ...first }, ...others]) await load(db, file);
	return db;
}

/** A file of a kind that has no name of its own in `Rows`. */
export const ledger = (kind: string, ...rows: Ledger['row'][]): Rows => ({
	ledgers: rows.map((row) => ({ kind, row })),
});

/** What `loaded` makes, with its facts and figures. */
export async function given(...files: Rows[]): Promise<Connection> {
	const db = await loaded(...files);
	await refresh(db);
	return db;
}

/** Merges `files` in one batch, each as files of its own, and gives what became of those whose rows are not all new. */
export async function load(db: Connection, ...files: Rows[]): Promise<Verdicts[]> {
	const opened = await open();
	const { imports } = opened;
	opened.imports += files.length;
	await db.script(statement('merge/recipient/references.sql'));
	const { path: folder, remove } = temporaryFolder();
	const verdicts = await mergeBatch(db, await writeBatch(db, folder, files), imports).finally(remove);
	return verdicts.map((verdict) => ({ ...verdict, import: verdict.import - imports }));
}

export type Question = { month?: number; scope?: 'month' | 'ytd'; at?: string };

/** What is asked for: October 2023, 当月, at its end, unless said otherwise. */
export function asked({ month = 202310, scope = 'month', at }: Question): Asked {
	const [year, next] = [Math.floor(month / 100), (month % 100) + 1];
	const end = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`;
	return { month, scope, cutOff: at ?? `${end} 00:00:00` };
}

/** Counts by key of a grouping (全市: the empty key), of one region where `region` is given. */
export async function figuresBy(
	db: Connection,
	by: Grouping,
	question: Question & { region?: string } = {},
): Promise<Record<string, Counts>> {
	await ensureFigures(db, asked(question));
	const rows = await db.rows(
		`select coalesce(named.key, '') as key, figure.* exclude (month, scope, cut_off, grouped_by, region_key, dimension_key)
		from figure
		left join dimension_key as named using (dimension_key)
		left join dimension_key as region on region.dimension_key = figure.region_key
		where figure.month = $month::integer and figure.scope = $scope and figure.cut_off = $cutOff::timestamp
			and figure.grouped_by = $by and region.key is not distinct from $region`,
		{ ...asked(question), by, region: question.region ?? null },
	);
	return Object.fromEntries(
		rows.map(({ key, ...counts }) => [
			String(key),
			Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, Number(value)])),
		]),
	);
}

/** Counts of the whole city; all missing where nothing is due. */
export async function figures(db: Connection, question: Question = {}): Promise<Counts> {
	return (await figuresBy(db, 'city', question))[''] ?? {};
}

/** The state of each obligation that is due at an instant, by its first line (`A/1`). */
export async function states(db: Connection, at = '2023-11-01'): Promise<Record<string, State>> {
	const rows = await db.rows(
		`select
			slip_no || '/' || line_no as line,
			coalesce(
				max(case state when 1 then 'paid' when 2 then 'outstanding' when 3 then 'refunded' end)
					filter (state_from < $at::timestamp and state_until >= $at::timestamp),
				'pending'
			) as state
		from obligation_state
		join slip_number using (slip_key)
		where funded_at < $at::timestamp
		group by line
		order by line`,
		{ at },
	);
	return Object.fromEntries(rows.map(({ line, state }) => [String(line), stateOf(state)]));
}

function stateOf(word: unknown): State {
	const known: State[] = ['pending', 'paid', 'outstanding', 'refunded'];
	const state = known.find((one) => one === word);
	if (!state) throw new Error(`No state is called ${String(word)}`);
	return state;
}
