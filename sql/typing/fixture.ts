import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	listValue,
	openDatabase,
	structValue,
	type Connection,
	type Parameters,
	type Row,
} from '../database.server.ts';
import { loadFolder } from '../load.ts';
import { statement } from '../statement.ts';
import { knowAnswers } from './answer_patterns.ts';

/** A cell of a file: text, or null for an empty one. */
export type Cell = string | null;

/** A record for a test: values by column name; columns that no record names are absent from the file. */
export type Cells = Record<string, Cell>;

export type Typing = {
	/** What a macro makes of each cell, in order; `$cell` stands for the cell. 64-bit integers come as text. */
	each(expression: string, cells: readonly Cell[]): Promise<unknown[]>;
	/** Rows that `typed_<kind>` makes of the records, which are lines 2, 3 … of file 1. */
	typed(kind: string, records: readonly Cells[]): Promise<Row[]>;
	/** Recipients that this reading meets for the first time in the records of 发放明细, by their number. */
	recipients(records: readonly Cells[]): Promise<Row[]>;
	/** 合计 and 小计 among the records that are not the sum of the others; the amount is `amount`. */
	wrongTotals(kind: string, records: readonly Cells[]): Promise<Row[]>;
	/** Makes words of a profile known, as pairs of what is written and its code. */
	know(vocabulary: string, words: Record<string, number>): Promise<void>;
	close(): void;
};

/** An in-memory database with the typing macros, for tests. */
export async function openTyping(): Promise<Typing> {
	const database = await openDatabase(':memory:', { threads: 1 });
	const connection = await database.connect();
	await loadTyping(connection);
	return {
		each: (expression, cells) => each(connection, expression, cells),
		typed: (kind, records) =>
			withFile(records, (file) =>
				// eslint-disable-next-line no-restricted-syntax -- names of macros can't be bound, and these are our own
				connection.rows(`from typed_${kind}($files, $columns, $delimiter) order by source_line`, file),
			),
		recipients: (records) =>
			withFile(records, async (file, path) => {
				const typed = `${path}.parquet`;
				await connection.run(statement('typing/export/payment.sql'), { ...file, path: typed });
				await connection.run('set variable typed = $typed', { typed });
				await connection.script(statement('typing/payment/fresh_recipients.sql'));
				return connection.rows('from fresh_recipient join fresh_row using (high, low) order by place_in_file');
			}),
		wrongTotals: (kind, records) =>
			withFile(records, async (file, path) => {
				const typed = `${path}.parquet`;
				await connection.run(statement(`typing/export/${kind}.sql`), { ...file, path: typed });
				const names = listValue([...new Set(records.flatMap((record) => Object.keys(record)))]);
				return connection.rows(statement('typing/wrong_totals.sql'), {
					...file,
					...{ typed, names, money: listValue(['amount']) },
				});
			}),
		know: async (vocabulary, words) => {
			const entries = Object.entries(words).map(([word, code]) => ({ vocabulary, word, code }));
			await connection.run(statement('typing/know_words.sql'), { words: JSON.stringify(entries) });
		},
		close: () => {
			connection.close();
			database.close();
		},
	};
}

async function loadTyping(connection: Connection): Promise<void> {
	for (const folder of ['cells/', 'kinds/', 'recipient/'])
		await loadFolder(connection, new URL(folder, import.meta.url));
	await knowAnswers(connection);
}

async function each(connection: Connection, expression: string, cells: readonly Cell[]): Promise<unknown[]> {
	const rows = await connection.rows(
		// eslint-disable-next-line no-restricted-syntax -- names of macros can't be bound, and these are the tests' own
		`select ${expression.replaceAll('$cell', 'cell')} as outcome
		from (select unnest($cells::varchar[]) as cell, generate_subscripts($cells::varchar[], 1) as place)
		order by place`,
		{ cells: listValue([...cells]) },
	);
	return rows.map((row) => row.outcome);
}

/** What `use` makes of the records, written as a canonical file. */
async function withFile<T>(records: readonly Cells[], use: (file: Parameters, path: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'typing-'));
	try {
		const path = join(folder, 'rows.csv');
		const columns = ['tag', 'line', ...new Set(records.flatMap((record) => Object.keys(record)))];
		const lines = records.map((record, index) => {
			const cells: Cells = { ...record, tag: '1', line: String(index + 2) };
			return columns.map((name) => quoted(cells[name] ?? '')).join(',');
		});
		await writeFile(path, lines.join('\n') + '\n');
		const types = structValue(Object.fromEntries(columns.map((name) => [name, 'VARCHAR'])));
		return await use({ files: listValue([path]), columns: types, delimiter: ',' }, path);
	} finally {
		await rm(folder, { recursive: true });
	}
}

function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}

/** The column and the reason of each rejected row, as `column：reason`; `good` or `footer` for the others. */
export function verdicts(rows: readonly Row[]): string[] {
	return rows.map((row) => {
		if (row.is_footer) return 'footer';
		return row.reject_reason === null ? 'good' : `${String(row.reject_column)}：${String(row.reject_reason)}`;
	});
}

/** A payment row without fault: what a test changes is what it is about. */
export const goodPayment: Cells = {
	slip_no: 'FF2023100001',
	line_no: '1',
	beneficiary_name: '张三',
	beneficiary_id: '419900199001011233',
	account: '6217000010012345677',
	amount: '150.00',
};

/** What a macro makes of each cell, by cell. */
export async function outcomes(typing: Typing, expression: string, cells: string[]): Promise<Record<string, unknown>> {
	const made = await typing.each(expression, cells);
	return Object.fromEntries(cells.map((cell, index) => [cell, made[index]]));
}
