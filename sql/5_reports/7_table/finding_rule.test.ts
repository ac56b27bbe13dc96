import { expect, test } from 'vitest';
import { storeFindings } from '../../../analytics/findings/store.ts';
import { findingRules } from '../../../analytics/reports/findings.ts';
import { wholeCity } from '../../../analytics/visible.ts';
import { given } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

const now = () => new Date('2026-01-01T00:00:00Z');

test('每条规则写明严重程度、原因、出处、当月的参数，和条件下的条数、金额', async () => {
	const db = await given({ slips: [{}], payments: [{}, { line: 2, amount: 5_000 }] });
	await db.run("insert into rule_parameter values ('account_changed', 'months', 202311, 6, 1, '与前几个月比')");
	await db.run("insert into rule_parameter values ('id_birth_bad', 'on', 202311, 0, 1, '启用')");
	await storeFindings(await arrive(db), { now });
	const by = async (month?: string) =>
		new Map((await findingRules(db, wholeCity, { month })).rules.map((rule) => [rule.id, rule]));
	const october = await by('2023-10');
	expect(october.get('person_twice_in_slip')).toMatchObject({
		...{ title: '同单重复', severity: 'high', found: 2, amount: 15_000, isOn: true, parameters: [] },
		...{ reason: expect.stringContaining('重发'), source: expect.stringContaining('二七政办文〔2021〕15号') },
	});
	expect([...october.values()].findIndex(({ found }) => found === 0)).toBe(1);
	expect(october.get('account_changed')?.parameters).toMatchObject([{ name: 'months', value: 3 }]);
	const november = await by('2023-11');
	expect(november.get('person_twice_in_slip')?.found).toBe(0);
	expect(november.get('account_changed')?.parameters).toMatchObject([{ name: 'months', value: 6 }]);
	expect(november.get('id_birth_bad')?.isOn).toBe(false);
});
