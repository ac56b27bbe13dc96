import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from '../analytics/load.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { copyEmpty } from './empty_folder.ts';
import { randomOf } from './pollution/random.ts';
import { files, temporaryFolder } from './second_city.ts';

/** The same files in any order, at once or one by one, once or twice: the same rows and figures, bit for bit. */
const now = () => new Date('2023-11-22T01:40:00Z');

/** Each current row and each figure by the words that people read, not by keys of this database. */
const content = [
	`from slip_row select * exclude (import_id, source_line, slip_key)`,
	`from raw_payment
		join slip_number using (slip_key)
		join recipient using (recipient_key)
		join person on person.person_key = recipient.person_key
		join account using (account_key)
		left join slip_number as original on original.slip_key = original_slip_key
		left join township_name using (township_key)
		select
			slip_number.slip_no, line_no, person.pseudonym as person, account.pseudonym as account, name_tag, name_masked,
			recipient.is_company, is_social_card, opening_bank, township_code, township_name, village, amount,
			original.slip_no as original, original_line_no, payee_differs, standard_mismatch, stop_reason, note
		where superseded_by is null`,
	`from raw_feedback join slip_number using (slip_key) left join bank_answer using (answer_key)
		select * exclude (import_id, source_line, slip_key, answer_key) where superseded_by is null`,
	`from raw_refund join slip_number using (slip_key)
		select * exclude (import_id, source_line, slip_key) where superseded_by is null`,
	`from raw_push join slip_number using (slip_key)
		select * exclude (import_id, source_line, slip_key) where superseded_by is null`,
	`from obligation_state join slip_number using (slip_key) join person using (person_key)
		select slip_no, line_no, pseudonym, columns('month|amount|_at|_from|state|_until')`,
	`from figure
		left join dimension_key as unit on unit.dimension_key = region_key and unit.dimension = 'region'
		left join dimension_key as part on part.dimension_key = figure.dimension_key and part.dimension = grouped_by
		select figure.* exclude (region_key, dimension_key), unit.key as region, part.key as part`,
];

async function contentOf({ writer: db }: Warehouse): Promise<{ rows: number; digest: string }[]> {
	const parts: { rows: number; digest: string }[] = [];
	for (const part of content) {
		await db.script(`create or replace temp view content as ${part}`);
		const [found] = await db.rows(
			`select count(*)::integer as rows, md5(string_agg(told, chr(10) order by told)) as digest
			from (select content::varchar as told from content)`,
		);
		parts.push({ rows: Number(found?.rows), digest: String(found?.digest) });
	}
	return parts;
}

/** Of no installation. */
const key = createHash('sha256').update('order').digest('hex');

/** Loads files in runs into a new data folder whose key of pseudonyms is always the same. */
async function loaded(runs: string[][]): Promise<{ warehouse: Warehouse; remove(): void }> {
	const place = temporaryFolder();
	await copyEmpty(place.path);
	writeFileSync(join(place.path, 'keys', 'pseudonym.key'), key);
	const warehouse = await openWarehouse(place.path, { now, creates: false });
	for (const run of runs) await load(warehouse.writer, warehouse.folder, run, { now });
	return {
		warehouse,
		remove() {
			warehouse.close();
			place.remove();
		},
	};
}

let once: Awaited<ReturnType<typeof loaded>>;
beforeAll(async () => void (once = await loaded([files])), 300_000);
afterAll(() => once.remove());

test('R56 文件先后、分几次导入，数字逐位相同', async () => {
	const first = await contentOf(once.warehouse);
	expect(first.every(({ rows }) => rows > 0)).toBe(true);
	const random = randomOf(202305);
	const orders = [files.toReversed().map((file) => [file]), [random.shuffled(files)]];
	for (const runs of orders) {
		const other = await loaded(runs);
		expect(await contentOf(other.warehouse)).toEqual(first);
		other.remove();
	}
}, 300_000);

test('R54 全部再导入一遍，什么都不变：同样的文件已载入，另存的文件全是重复', async () => {
	const place = temporaryFolder();
	const again = files.map((file) => join(place.path, basename(file)));
	for (const [at, path] of again.entries()) {
		writeFileSync(path, readFileSync(files[at] ?? '', 'utf8').replaceAll('\n', '\r\n'));
	}
	const { warehouse } = once;
	const before = await contentOf(warehouse);
	const same = await load(warehouse.writer, warehouse.folder, files, { now });
	expect(same.files.map(({ status }) => status)).toEqual(files.map(() => 'already-loaded'));
	const saved = await load(warehouse.writer, warehouse.folder, again, { now });
	expect(saved.totals).toMatchObject({ loaded: 0, corrected: 0, rejected: 0, duplicate: saved.totals.rows });
	expect(saved.totals.rows).toBeGreaterThan(18_000);
	expect(await contentOf(warehouse)).toEqual(before);
	place.remove();
}, 300_000);
