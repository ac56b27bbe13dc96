import { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { visibleRecord } from '../reports/failure_detail.ts';
import type { Visible } from '../visible.ts';

const Source = z.object({
	import_id: z.int(),
	source_line: z.int(),
	sha256: z.string(),
	path: z.string(),
	name: z.string(),
	sheet: z.nullable(z.string()),
	asked_kind: z.nullable(z.string()),
	profile: z.nullable(z.int()),
	account_tail: z.nullable(z.string()),
	person: z.string(),
});

/** The row of a received file that tells of a payment, and the pseudonym of its person. */
export type PaymentSource = z.infer<typeof Source>;

/** Null where there is no such payment or the reader may not see it. */
export async function paymentSource(
	db: Connection,
	visible: Visible,
	asked: { slip: string; line: number; cutOff: string },
): Promise<PaymentSource | null> {
	if (!(await visibleRecord(db, visible, asked))) return null;
	const [row] = await db.rows(
		`select
			payment.import_id, payment.source_line, import.sha256, import.path, import.name, import.sheet, import.asked_kind,
			import.profile, recipient.account_tail, person.pseudonym::varchar as person
		from slip_number
		join payment on payment.slip_key = slip_number.slip_key and payment.line_no = $line::integer
		join import using (import_id)
		join recipient using (recipient_key)
		join person on person.person_key = recipient.person_key
		where slip_number.slip_no = $slip::varchar`,
		{ slip: asked.slip, line: asked.line },
	);
	return row ? Source.parse(row) : null;
}
