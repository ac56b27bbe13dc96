import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	const failed = { result: '失败', at: '2023-10-09 10:00' } as const;
	db = await given(
		{
			slips: [{ funded: '2023-10-08 09:00' }, { no: 'B', funded: '2023-11-03', original: 'A' }],
			payments: [{ account: '62284471' }, { slip: 'B', of: 'A/1' }, { line: 2 }],
			feedback: [failed, { ...failed, line: 2 }],
			refunds: [{}],
			pushes: [{ line: null, at: '2023-10-12', success: false }],
		},
		{
			payments: [
				{ account: '62289999', amount: 12_345 },
				{ line: 2, amount: 1 },
			],
			feedback: [{ ...failed, reason: '账户已销户' }],
		},
		{
			payments: [
				{ account: '62280000', amount: 12_345 },
				{ slip: 'B', of: 'A/1', card: false },
			],
		},
		{
			refunds: [{ closed: '2023-10-20' }],
			pushes: [{ line: null, at: '2023-10-12' }],
			slips: [{ funded: '2023-10-07 09:00' }],
		},
	);
	await db.run(
		`insert into import by name
		select distinct import_id, concat('文件', dense_rank() over (order by import_id)) as name, null::varchar as sheet,
			timestamp '2023-11-01' + to_days((dense_rank() over (order by import_id))::integer) as received_at
		from import_row`,
	);
});

async function versions() {
	const [root] = await db.rows("select slip_key from slip_number where slip_no = 'A'");
	const rows = await db.rows('select * from obligation_version($slip::integer, 1)', { slip: Number(root?.slip_key) });
	return rows.map((row) => JSON.parse(JSON.stringify(row)));
}

test('每一版旧的行：出自哪个文件哪一行，何时由哪个文件哪一行更正，差在哪里', async () => {
	const all = await versions();
	const [feedback, payment] = all;
	expect(payment).toMatchObject({
		...{
			kind: 'payment',
			slip: 'A',
			line: 1,
			source: { file: '文件1', line: 2 },
			replaced_by: { file: '文件2', line: 2 },
		},
		replaced_at: '2023-11-03',
		changes: [
			{ column: '银行账号', before: '尾号4471', after: '尾号9999' },
			{ column: '应发金额', before: '100.00', after: '123.45' },
		],
	});
	expect(feedback).toMatchObject({ kind: 'feedback', at: '2023-10-09T10:00:00' });
});

test('整条链各行的更正都在，别的明细的不在', async () => {
	const all = await versions();
	expect(all[0].changes).toEqual([{ column: '失败原因', before: null, after: '账户已销户' }]);
	expect(all.map(({ kind, slip, line, replaced_by }) => [kind, slip, line, replaced_by.file])).toEqual([
		['feedback', 'A', 1, '文件2'],
		['payment', 'A', 1, '文件2'],
		['payment', 'A', 1, '文件3'],
		['payment', 'B', 1, '文件3'],
		['push', 'A', null, '文件4'],
		['refund', 'A', 1, '文件4'],
		['slip', 'A', null, '文件4'],
	]);
});
