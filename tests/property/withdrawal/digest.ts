import type { Connection, Row } from '../../../sql/database.server.ts';

const kinds = ['region', 'project', 'slip', 'payment', 'feedback', 'refund', 'push', 'target', 'benchmark'];

/** What keys stand for: numbers may differ, what they mean may not. */
const meanings: Record<string, string> = {
	slip_key: 'select slip_key as key, slip_no as meaning from slip_number',
	original_slip_key: 'select slip_key as key, slip_no as meaning from slip_number',
	recipient_key: 'select recipient_key as key, concat(name_masked, account_tail, is_company) as meaning from recipient',
	person_key: 'select person_key as key, pseudonym::varchar as meaning from person',
	township_key:
		"select township_key as key, concat_ws('/', township_code, township_name) as meaning from township_name",
	answer_key: "select answer_key as key, concat_ws('/', bank_code, bank_reason) as meaning from bank_answer",
	region_key: "select dimension_key as key, concat(key, '=', name) as meaning from dimension_name",
	dimension_key: "select dimension_key as key, concat(key, '=', name) as meaning from dimension_name",
};

/**
 * Everything that files left in a database, in words: all versions with who corrected them, duplicates, counts of the
 * register, facts and figures. `files` names imports.
 */
export async function digest(db: Connection, files: ReadonlyMap<number, string>): Promise<Record<string, string[]>> {
	const keys = new Map<string, Map<number, string>>();
	for (const [column, query] of Object.entries(meanings)) {
		const rows = await db.rows(query);
		keys.set(column, new Map(rows.map(({ key, meaning }) => [Number(key), String(meaning)])));
	}
	const told = (row: Row) =>
		Object.entries(row)
			.map(([column, value]) => {
				const isImport = ['import_id', 'superseded_by', 'of_import'].includes(column);
				const meaning = isImport ? files : keys.get(column);
				return `${column}=${value === null ? '' : (meaning?.get(Number(value)) ?? (meaning ? '?' : String(value)))}`;
			})
			.join(' ');
	const tables: [string, string][] = [
		...kinds.map((kind): [string, string] => [kind, `select * from raw_${kind}`]),
		['repeated', 'select * from repeated_row'],
		['register', "select import_id, rows, loaded, duplicate, corrected, rejected from import where status = 'loaded'"],
		['obligations', 'select * exclude (settled_month) from obligation_state'],
		['troubled', 'select * from troubled_spell'],
		['figures', 'select * from figure'],
		['periods', 'select * from figure_period'],
		['waiting', 'select * from waiting_row'],
		// Words that only rejected rows named may stay or go.
		['persons', 'select distinct person_key, recipient_key from raw_payment'],
	];
	const all: Record<string, string[]> = {};
	for (const [name, query] of tables) all[name] = (await db.rows(query)).map(told).sort();
	return all;
}
