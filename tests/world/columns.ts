/** Columns of the typed rows of each kind, by type: what the reading child writes. */
const columns: Record<string, Record<string, string>> = {
	region: {
		varchar: 'region_code region_name short_name aliases parent_code level',
		integer: 'sort_order',
		boolean: 'is_ranked',
		date: 'valid_from valid_until',
	},
	project: {
		varchar:
			'project_code project_name short_name policy_level department policy_basis audience standard cycle fund_source status',
		integer: 'year deadline_days',
		boolean: 'is_direct',
	},
	slip: {
		varchar:
			'slip_no batch_name project_code project_name region_code region_name township_code department bank_code ' +
			'bank_name voucher_no original_slip_no status',
		integer: 'period due_count',
		bigint: 'due_amount',
		timestamp: 'created_at audited_at fund_arrived_at funded_at confirmed_at',
		boolean: 'is_reissue',
	},
	payment: {
		varchar: 'slip_no opening_bank township_code township_name village original_slip_no stop_reason note',
		integer: 'line_no original_line_no',
		ubigint: 'recipient_high recipient_low',
		bigint: 'amount',
		boolean: 'is_social_card unknown_card_word payee_differs standard_mismatch',
	},
	feedback: {
		varchar: 'slip_no bank_code bank_reason serial_no',
		integer: 'line_no',
		smallint: 'attempt',
		utinyint: 'result',
		bigint: 'paid_amount',
		timestamp: 'credited_at answered_at',
	},
	refund: {
		varchar: 'slip_no refund_type reason',
		integer: 'line_no',
		bigint: 'amount',
		timestamp: 'requested_at closed_at',
	},
	push: { varchar: 'slip_no channel', integer: 'line_no', timestamp: 'pushed_at', boolean: 'is_success' },
	target: {
		varchar: 'region_code region_name document_no',
		integer: 'year project_target',
		bigint: 'person_target amount_target',
	},
	benchmark: {
		varchar: 'scope indicator source',
		integer: 'month city_rank units_ranked',
		bigint: 'province_e8 city_e8',
	},
	fund: {
		varchar: 'document_no project_code fund_level region_code',
		boolean: 'is_province_direct',
		date: 'received_on allocated_on',
		bigint: 'amount allocated_amount disbursed_amount',
	},
	voucher: {
		varchar: 'voucher_no region_code budget_unit project_code slip_no payee_bank',
		bigint: 'amount returned_amount',
		timestamp: 'paid_at returned_at',
		boolean: 'is_subsidy',
	},
	performance: {
		varchar: 'project_code region_code goal goal_value reached_value',
		integer: 'year',
		bigint: 'budget_amount',
	},
	contract: {
		varchar: 'region_code bank_name',
		integer: 'pay_days answer_days return_days',
		date: 'valid_from valid_until',
	},
	publicity: {
		varchar: 'project_code region_code slip_no village stage channel',
		date: 'started_on ended_on',
		integer: 'objections',
	},
	card: {
		uuid: 'person_pseudonym card_pseudonym account_pseudonym',
		varchar: 'id_masked card_tail account_tail card_state account_state account_class',
		date: 'counted_on',
		boolean: 'id_checksum_bad id_birth_bad',
	},
	roster: {
		varchar: 'roster_list id_masked name_masked',
		uuid: 'person_pseudonym',
		ubigint: 'name_tag',
		date: 'listed_on',
		boolean: 'id_checksum_bad id_birth_bad',
	},
	recipient: {
		varchar: 'person account',
		ubigint: 'high low person_high person_low account_high account_low',
		boolean: 'is_company',
	},
	name: { varchar: 'name', ubigint: 'high low' },
};

/** Kinds of files, in no order that matters. */
export const kinds = Object.keys(columns).filter((kind) => kind !== 'recipient' && kind !== 'name');

/** The columns of a kind and the types they are stored in. */
export function columnsOf(kind: string): Record<string, string> {
	const types = Object.entries(columns[kind] ?? {});
	const own = types.flatMap(([type, names]) => names.split(' ').map((name) => [name, type]));
	return Object.fromEntries([
		...[['file_no', 'integer'], ['source_line', 'integer'], ...own],
		...[
			['reject_column', 'varchar'],
			['reject_reason', 'varchar'],
			['is_footer', 'boolean'],
		],
	]);
}
