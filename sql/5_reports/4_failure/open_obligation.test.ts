import { expect, test } from 'vitest';
import { given, ledger } from '../../../tests/world.ts';

const slips = [
	{ no: 'A', funded: '2023-10-08 09:00' },
	{ no: 'B', funded: '2023-10-27', region: '419902' },
];

async function open(...files: Parameters<typeof given>) {
	const db = await given(...files);
	const rows = await db.rows(
		`select slip_no || '/' || line_no as line, state, limit_day::varchar as limit_day, is_overdue
		from open_obligation(202310, timestamp '2023-10-28', null)
		join slip_number using (slip_key)
		order by line`,
	);
	return rows.map(({ line, state, limit_day, is_overdue }) => [line, state, limit_day, is_overdue]);
}

test('期限是拨款后第2个工作日的24时；成功的不在内', async () =>
	expect(
		await open({
			slips,
			payments: [{ slip: 'A' }, { slip: 'A', line: 2 }, { slip: 'B' }],
			feedback: [
				{ slip: 'A', result: '失败', at: '2023-10-09' },
				{ slip: 'A', line: 2, result: '成功', at: '2023-10-09' },
			],
		}),
	).toEqual([
		['A/1', 2, '2023-10-10', true],
		['B/1', 0, '2023-10-31', false],
	]));

test('代发协议约定了期限的，按协议', async () =>
	expect(
		await open(
			{ slips, payments: [{ slip: 'B' }] },
			ledger('contract', { region_code: '419902', bank_name: '农商行', pay_days: 1, answer_days: 1, return_days: 1 }),
		),
	).toEqual([['B/1', 0, '2023-10-30', false]]));
