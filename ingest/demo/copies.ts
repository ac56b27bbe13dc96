/** How the rows of each layout are written as text; a layout is a macro of `sql/demo` that makes them, header first. */
export const copies = {
	payment_plain: 'copy (from payment_plain($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	payment_titled: 'copy (from payment_titled($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	payment_codes: 'copy (from payment_codes($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	payment_wide: 'copy (from payment_wide($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	reissue_row: 'copy (from reissue_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	feedback_standard:
		'copy (from feedback_standard($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	feedback_savings:
		'copy (from feedback_savings($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	feedback_commercial:
		'copy (from feedback_commercial($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	feedback_village:
		'copy (from feedback_village($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	slip_plain: 'copy (from slip_plain($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	slip_office: 'copy (from slip_office($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	refund_row: 'copy (from refund_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	push_whole: 'copy (from push_whole($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	push_by_line: 'copy (from push_by_line($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	region_row: 'copy (from region_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	project_row: 'copy (from project_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	target_row: 'copy (from target_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	benchmark_row: 'copy (from benchmark_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	contract_row: 'copy (from contract_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	fund_row: 'copy (from fund_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	publicity_row: 'copy (from publicity_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
	card_row: 'copy (from card_row($file, $mark)) to $path (format csv, header false, delimiter $delimiter)',
} as const;
