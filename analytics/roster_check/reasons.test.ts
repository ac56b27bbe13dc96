import { expect, test } from 'vitest';
import { given } from '../../tests/world.ts';
import { judged, linesWith } from '../../tests/world/judged.ts';
import { rosterReasons } from './reasons.ts';

test('有误的在前；名称不重复；每条都查得出结果（跑得通）', async () => {
	const reasons = rosterReasons();
	const verdicts = reasons.map(({ verdict }) => verdict);
	expect(verdicts).toEqual(verdicts.toSorted().toReversed());
	expect(new Set(reasons.map(({ title }) => title)).size).toBe(reasons.length);
	expect(reasons.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['rejected', 'id_checksum_bad', 'paid_after_death', 'failed_before']),
	);
});

test('核查规则用在名单上：同单重复、死亡名单有误；一行几个原因都写，什么也不进记录', async () => {
	const db = await given({ slips: [{}], payments: [{}] });
	await db.run(
		`insert into raw_roster (import_id, source_line, roster_list, person_pseudonym, listed_on)
		select 1, 2, 'deceased', pseudonym, date '2023-05-01' from person`,
	);
	const before = await db.rows('select count(*) as rows from raw_payment');
	const list = { payments: [{ slip: 'N' }, { slip: 'N', line: 2 }, { slip: 'N', line: 3, person: '李四' }] };
	const rows = await judged(db, list);
	expect(rows.map(({ verdict }) => verdict)).toEqual(['wrong', 'wrong', 'passed']);
	expect(rows[0]?.reasons.map(({ title }) => title)).toEqual(['死亡后领取', '同单重复']);
	expect(await db.rows('select count(*) as rows from raw_payment')).toEqual(before);
	expect(await db.rows('select name_masked from recipient')).toEqual([{ name_masked: '张三' }]);
});

test('单位停用了的规则不查，名单另有写法的也不查', async () => {
	const db = await given({});
	const shared = [
		{ slip: 'N' },
		{ slip: 'N', line: 2 },
		{ slip: 'N', line: 3, person: '李四', account: 'account of 张三' },
	];
	const list = { payments: shared };
	expect(await linesWith(db, '同单重复', list)).toHaveLength(2);
	expect(await linesWith(db, '一户多人', list)).toHaveLength(3);
	await db.run(
		`insert into rule_parameter values ('person_twice_in_slip', 'on', 202301, 0, 1, '启用'),
			('account_of_several_persons', 'on', 202301, 0, 1, '启用')`,
	);
	expect(await linesWith(db, '同单重复', list)).toEqual([]);
	expect(await linesWith(db, '一户多人', list)).toEqual([]);
});
