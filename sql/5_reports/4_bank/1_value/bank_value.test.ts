import { expect, test } from 'vitest';
import type { Connection } from '../../../database.server.ts';
import { given } from '../../../../tests/world.ts';
import { twoBanks } from '../../../../tests/world/two_banks.ts';

async function values(db: Connection, region: string | null = null, regions: string[] | null = null) {
	const rows = await db.rows(
		`select name, part, numerator || '/' || denominator as value
		from bank_value(202310, 'month', timestamp '2023-11-01', $region::varchar, $regions::varchar[])`,
		{ region, regions: regions && JSON.stringify(regions) },
	);
	const byBank = Map.groupBy(rows, ({ name }) => String(name));
	return Object.fromEntries(
		[...byBank].map(([name, parts]) => [name, Object.fromEntries(parts.map(({ part, value }) => [part, value]))]),
	);
}

test('每家银行各项的分子分母；没有可算的项没有', async () => {
	const db = await given(twoBanks);
	await db.run("insert into bank_score values (202310, '邮储银行', 905), (202309, '农商行', 800)");
	expect(await values(db)).toEqual({
		农商行: {
			...{ successRate: '4/4', heldRate: '0/4', paymentTimeliness: '3/4', answerTimeliness: '4/4' },
			...{ reasonFilled: '1/1', correctionRate: '1/1' },
		},
		邮储银行: {
			...{ successRate: '3/4', heldRate: '1/4', paymentTimeliness: '3/4', answerTimeliness: '3/4' },
			service: '905/1000',
		},
	});
});

test('口径变更以前，成功率是首次打卡的', async () => {
	const db = await given({
		slips: [{ funded: '2023-09-08' }],
		payments: [{}],
		feedback: [
			{ result: '失败', at: '2023-09-09' },
			{ attempt: 2, result: '成功', at: '2023-09-10' },
		],
	});
	expect(
		await db.rows(
			`select numerator::integer as paid
			from bank_value(202309, 'month', timestamp '2023-10-01', null, null)
			where part = 'successRate'`,
		),
	).toEqual([{ paid: 0 }]);
});

test('只看一个单位，或只能看某些单位', async () => {
	const db = await given(twoBanks);
	expect(Object.keys(await values(db, '419902'))).toEqual(['邮储银行']);
	expect(Object.keys(await values(db, null, ['419901']))).toEqual(['农商行']);
});

test('已退款按设置不计入分母时，银行的成功率也不计', async () => {
	const db = await given({
		slips: [{ bank: '农商行' }],
		payments: [{}, { line: 2 }],
		feedback: [{ result: '成功', at: '2023-10-09' }],
		refunds: [{ line: 2, closed: '2023-10-20' }],
	});
	const success = async () => Object.values(await values(db)).map(({ successRate }) => successRate);
	expect(await success()).toEqual(['1/2']);
	await db.run(
		`insert into setting_version (setting, from_month, value, version, reason)
		values ('refundedCountsAs', 202310, 'excluded', 1, '')`,
	);
	const excluded = await success();
	await db.run('delete from setting_version where version > 0');
	expect(excluded).toEqual(['1/1']);
});
