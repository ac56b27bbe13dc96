import { readFile } from 'node:fs/promises';
import type { Connection } from '../../sql/database.server.ts';

/** The models of the demo city in `sql/demo`, in the order they read each other. */
const models = [
	'settings draw region township goal quota pool project region_project workday bank bank_reason',
	'slip_size slip slip_share unusual_line fate_event reissue unusual_event refund push_plan feedback_file file_slip',
	'issue basis bare_line acre_rate slip_total settling line unusual_amount',
	'mixed_person person_name id_weighted_sum id_number luhn_sum account_body account_number payment_row reissued_payee',
	'slip_sheet month_span file moment_text feedback_event',
	'payment_plain payment_titled payment_codes payment_wide reissue_row',
	'feedback_standard feedback_savings feedback_commercial feedback_village',
	'slip_plain slip_office refund_row push_whole push_by_line region_row project_row target_row benchmark_row',
	'fund_plan publicity_plan contract_row fund_row publicity_row card_row',
].flatMap((line) => line.split(' '));

/**
 * Plans the demo city in an empty database: every count first, then slips, unusual payments, amounts and files.
 * The payments themselves are not kept; they are made while their file is written.
 */
export async function planCity(connection: Connection, scale: number, seed: number): Promise<void> {
	// Rows of a file keep the order of its query, and the side that makes rows never becomes the hash table.
	await connection.run('set preserve_insertion_order = true');
	await connection.run(
		"set disabled_optimizers = 'build_side_probe_side,join_order,common_subplan,statistics_propagation'",
	);
	for (const model of models) {
		const sql = await readFile(new URL(`../../sql/demo/${model}.sql`, import.meta.url), 'utf8');
		await connection.run(sql, model === 'settings' ? { scale, seed } : {});
	}
}
