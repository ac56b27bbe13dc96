import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { arrive } from '../../tests/world/arrive.ts';
import { findingRules } from '../reports/findings.ts';
import { wholeCity } from '../visible.ts';
import { storeFindings } from './store.ts';
import { tryRule } from './trial.ts';

const now = () => new Date('2026-01-01T00:00:00Z');

/** Two persons share an account in October, three in November; a slip names somebody twice in November. */
const city = async () => {
	const db = await given({
		slips: [{}, { no: 'B', funded: '2023-11-08' }],
		payments: [
			{ account: '同' },
			{ line: 2, person: '李四', account: '同' },
			{ slip: 'B', person: '王五', account: '同' },
			{ slip: 'B', line: 2, person: '王五', account: '同' },
		],
	});
	await storeFindings(await arrive(db), { now });
	return db;
};

const sharing = (value: number) => ({
	rule: 'account_of_several_persons',
	changes: [{ name: 'persons', value }],
	months: 6,
});

test('试算按新参数数出最近几个月各有几条，举出例子，什么也不留下', async () => {
	const db = await city();
	const stored = () => db.rows('from finding order by all');
	const before = await stored();
	const { months, examples } = await tryRule(db, sharing(3), now);
	expect(months.map(({ month, before: now, after }) => [month, now.found, after.found])).toEqual([
		['2023-11', 2, 2],
		['2023-10', 2, 0],
	]);
	expect(months[0]?.after.amount).toBeGreaterThan(0);
	expect(examples).toHaveLength(2);
	expect(examples.map(({ slip, detail }) => [slip, detail])).toEqual(Array(2).fill(['B', '同一账号先后收过3个人的款']));
	expect(await stored()).toEqual(before);
	expect(await db.rows('select 1 from rule_parameter where version > 0')).toEqual([]);
});

test('试算停用：以后一条也没有；以后的月份才停用的，以前保存的不挡试算', async () => {
	const db = await city();
	await db.run("insert into rule_parameter values ('account_of_several_persons', 'on', 202310, 0, 1, '启用')");
	expect((await tryRule(db, sharing(2), now)).months.map(({ after }) => after.found)).toEqual([0, 0]);
	const on = { ...sharing(2), changes: [{ name: 'on', value: 1 }], months: 1 };
	expect((await tryRule(db, on, now)).months).toMatchObject([
		{ month: '2023-11', before: { found: 0 }, after: { found: 2 } },
	]);
});

test('没有的规则、没有的参数不试', async () => {
	const db = await city();
	await expect(tryRule(db, { ...sharing(2), rule: 'none' }, now)).rejects.toThrow('没有代号为“none”的核查规则');
	const wrong = { ...sharing(2), changes: [{ name: 'months', value: 1 }] };
	await expect(tryRule(db, wrong, now)).rejects.toThrow('这条规则没有参数“months”');
});

test('停用的规则从列表里消失，存下的不动；重新启用马上又在', async () => {
	const db = await city();
	const listed = async () => {
		const { rules } = await findingRules(db, wholeCity, {});
		return rules.find(({ id }) => id === 'person_twice_in_slip')?.found;
	};
	const turn = async (value: number, version: number) => {
		await db.run("insert into rule_parameter values ('person_twice_in_slip', 'on', 202311, $value, $version, '启用')", {
			...{ value, version },
		});
		await storeFindings(db, { now });
	};
	expect(await listed()).toBe(2);
	const stored = await db.rows('from finding order by all');
	await turn(0, 1);
	expect(await listed()).toBe(0);
	expect(await db.rows('from finding order by all')).toEqual(stored);
	await turn(1, 2);
	expect(await listed()).toBe(2);
});
