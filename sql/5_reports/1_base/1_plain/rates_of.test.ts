import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { loaded } from '../../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await loaded();
});

async function rates(rule: string): Promise<Record<string, string>> {
	const rows = await db.rows(
		`select unnest(rates_of($rule, counts), recursive := true)
		from (
			select
				100 as due, 95 as paid, 3 as outstanding, 2 as pending, 0 as refunded, 90 as pushed,
				80 as first_attempt_paid, 89 as paid_to_social_card, 91 as carded, 98 as rated, 5 as pushed_parts,
				6 as pushable
		) as counts`,
		{ rule },
	);
	return Object.fromEntries(
		rows.map(({ indicator, numerator, denominator, better }) => [
			String(indicator),
			`${String(numerator)}/${String(denominator)} ${String(better)}`,
		]),
	);
}

test('各项比率的分子分母', async () =>
	expect(await rates('cumulative-feedback')).toEqual({
		successRate: '95/98 higher',
		leftoverRate: '3/98 lower',
		cardShare: '89/91 higher',
		pushRate: '5/6 higher',
		firstAttemptRate: '80/100 higher',
		pendingRate: '2/98 lower',
		refundedRate: '0/100 lower',
	}));

test('旧口径的发放成功率是首次打卡成功率', async () =>
	expect(await rates('first-attempt')).toMatchObject({
		successRate: '80/100 higher',
		firstAttemptRate: '80/100 higher',
	}));
