import { expect, test } from 'vitest';
import { given, type Rows } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

/** Which slip each number without one may stand for, and why. */
async function likely(rows: Rows): Promise<Record<string, string>> {
	const db = await arrive(await given(rows));
	const found = await db.rows(
		"select slip_no, likely_slip_no || ' ' || likeness as likely from likely_slip join slip_number using (slip_key)",
	);
	return Object.fromEntries(found.map(({ slip_no, likely: guess }) => [String(slip_no), String(guess)]));
}

const told = { result: '成功', at: '2023-10-09 10:00' } as const;

test('前导零、短横、大小写不同，前缀不同：可能是同一张', async () => {
	const guesses = await likely({
		slips: [{ no: 'FD-0041990112' }],
		feedback: [
			{ ...told, slip: 'fd41990112' },
			{ ...told, slip: '0041990112' },
		],
	});
	expect(guesses).toEqual({ fd41990112: 'FD-0041990112 spelling', '0041990112': 'FD-0041990112 prefix' });
});

test('只差一位、只差单位编码的，只在那张单正缺这些行时才猜', async () => {
	const slips = [{ no: 'FD41990123017' }, { no: 'FD41990123018' }, { no: 'FD41990223055', region: '419902' }];
	const payments = slips.map(({ no }) => ({ slip: no }));
	const feedback = [{ ...told, slip: 'FD41990123018' }];
	const rows = { slips, payments };
	expect(await likely({ ...rows, feedback: [...feedback, { ...told, slip: 'FD41990123019' }] })).toEqual({
		FD41990123019: 'FD41990123017 digit',
	});
	expect(await likely({ ...rows, feedback: [...feedback, { ...told, slip: 'FD41990123055' }] })).toEqual({
		FD41990123055: 'FD41990223055 region',
	});
	expect(await likely({ ...rows, payments: [...payments, { slip: 'FD41990123019' }], feedback: [] })).toEqual({});
});

test('有几张都像的，一张也不猜', async () => {
	const slips = [{ no: 'FD41990123011' }, { no: 'FD41990123012' }];
	expect(await likely({ slips, feedback: [{ ...told, slip: 'FD41990123013' }] })).toEqual({});
});
