import { expect, test } from 'vitest';
import { given } from '../../../../tests/world.ts';

test('历来拨付的，截止时到账、已退款的；跨年也算，截止以后的不算', async () => {
	const db = await given({
		slips: [{ funded: '2022-12-08' }, { no: 'B' }, { no: 'C', project: '2130122', funded: '2023-11-02' }],
		payments: [
			{ amount: 100 },
			{ line: 2, amount: 200 },
			{ slip: 'B', amount: 400 },
			{ slip: 'B', line: 2, amount: 800 },
			{ slip: 'C', amount: 1600 },
		],
		feedback: [
			{ result: '成功', at: '2022-12-09' },
			{ line: 2, result: '成功', at: '2023-11-01' },
			{ slip: 'B', result: '成功', at: '2023-10-09' },
			{ slip: 'B', result: '退票', at: '2023-11-03' },
		],
		refunds: [{ slip: 'B', line: 2, closed: '2023-10-20', amount: 800 }],
	});
	const at = async (moment: string) =>
		(
			await db.rows(
				`select project_code, funded::integer as funded, credited::integer as credited, refunded::integer as refunded
				from money_until($moment::timestamp) order by project_code`,
				{ moment },
			)
		).map((row) => Object.values(row).join(' '));
	expect(await at('2023-01-01')).toEqual(['2080502 300 100 0']);
	expect(await at('2023-11-01')).toEqual(['2080502 1500 500 800']);
	expect(await at('2023-12-01')).toEqual(['2080502 1500 300 800', '2130122 1600 0 0']);
});
