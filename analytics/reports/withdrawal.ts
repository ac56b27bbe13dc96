import type { Connection } from '../../sql/database.server.ts';
import { WithdrawalEffect } from '../contract/index.ts';
import { seesAll, type Visible } from '../visible.ts';
import { monthText } from './period.ts';

/**
 * What taking the file of an import back would change. Null where nothing of it is loaded, and for a reader who may not
 * see the whole city.
 */
export async function withdrawalEffect(
	db: Connection,
	visible: Visible,
	{ id }: { id: number },
): Promise<WithdrawalEffect | null> {
	if (!seesAll(visible)) return null;
	const [row] = await db.rows('select * from withdrawal_effect($id::integer)', { id });
	if (!row) return null;
	const months = Array.isArray(row.months) ? row.months.map(monthText) : [];
	return WithdrawalEffect.parse({ ...row, months });
}
