import { expect, test } from 'vitest';
import { given, load } from '../../tests/world.ts';
import { arrive } from '../../tests/world/arrive.ts';
import type { Feedback } from '../../tests/world/rows.ts';
import type { Connection } from '../../sql/database.server.ts';
import { refresh } from '../refresh.ts';
import { recordRules } from './record_rules.ts';
import { storeFindings } from './store.ts';

const now = (time = '2026-01-01T00:00:00Z') => ({ now: () => new Date(time) });

const city = {
	slips: [{}, { no: 'B', funded: '2023-09-08' }, { no: 'C', funded: '2023-11-08' }, { no: 'D', funded: null }],
	payments: [{}, { slip: 'B', account: '旧' }, { slip: 'C' }, { slip: 'C', line: 2 }, { slip: 'D' }],
};

const found = (db: Connection) =>
	db.rows('select finding_id, rule_id, month, slip_key, line_no, amount, detail, own_detail from finding order by all');

/** The months whose rules were run at an instant. */
const runAt = async (db: Connection, time: string) =>
	(
		await db.rows(
			`select distinct month from finding_run
			where run_at = $time::timestamp and rule_id = 'person_twice_in_slip' order by month nulls last`,
			{ time },
		)
	).map(({ month }) => month);

async function later(db: Connection, time: string, ...files: Parameters<typeof load>[1][]): Promise<void> {
	for (const file of files) await load(db, file);
	await refresh(db);
	await storeFindings(await arrive(db), now(time));
}

test('再次导入只核查有变动的月份和以后的月份，结果与全部重查一样', async () => {
	const db = await given(city);
	await storeFindings(await arrive(db), now());
	await later(db, '2026-01-02T00:00:00Z', { payments: [{ line: 2 }, { line: 3, person: '李四', account: '同户' }] });
	expect(await runAt(db, '2026-01-02 08:00:00')).toEqual([202310, 202311, null]);
	const stored = await found(db);
	expect(stored.length).toBeGreaterThan(4);
	await db.run('delete from finding_run');
	await db.run('delete from finding');
	await storeFindings(db, now('2026-01-03T00:00:00Z'));
	expect(await found(db)).toEqual(stored);
	expect(await runAt(db, '2026-01-03 08:00:00')).toEqual([202309, 202310, 202311, null]);
});

test('看数据截止的规则：后面月份的反馈不再核查以前的月份，再发的反馈和更晚的数据截止才重查', async () => {
	const reissue = { no: 'R', funded: '2023-11-09', original: 'A' };
	const end = { slip: 'C', result: '成功', at: '2023-11-20 09:00' } as const;
	const db = await given(
		{ ...city, slips: [...city.slips, reissue], payments: [...city.payments, { slip: 'R', of: 'A/1' }] },
		{ feedback: [{ result: '失败', at: '2023-10-09 09:00' }, end] },
	);
	await storeFindings(await arrive(db), now());
	const looked = async (time: string, feedback: Feedback) => {
		await later(db, `${time}T00:00:00Z`, { feedback: [feedback] });
		const rows = await db.rows(
			`select month from finding_run
			where run_at = $at::timestamp and rule_id = 'answer_overdue' and month is not null order by month`,
			{ at: `${time} 08:00:00` },
		);
		return rows.map(({ month }) => month);
	};
	expect(await looked('2026-01-02', { slip: 'C', line: 2, result: '成功', at: '2023-11-10 09:00' })).toEqual([202311]);
	const again = { slip: 'R', result: '成功', at: '2023-11-10 09:00' } as const;
	expect(await looked('2026-01-03', again)).toEqual([202309, 202310, 202311]);
	expect(await looked('2026-01-04', { ...end, line: 2, attempt: 2, at: '2023-11-21 09:00' })).toEqual([
		202309, 202310, 202311,
	]);
});

test('没有变动的不再核查', async () => {
	const db = await given(city);
	await storeFindings(await arrive(db), now());
	await later(db, '2026-01-02T00:00:00Z');
	expect(await runAt(db, '2026-01-02 08:00:00')).toEqual([]);
});

test('疑点的编号在数据重新载入后不变，与导入的先后无关', async () => {
	const slips = { slips: city.slips };
	const ids = async (...files: Parameters<typeof given>) => {
		const db = await given(...files);
		await storeFindings(await arrive(db), now());
		return (await db.rows('select finding_id from finding order by finding_id')).map(({ finding_id }) => finding_id);
	};
	const first = await ids(city);
	expect(new Set(first).size).toBe(first.length);
	expect(await ids({ payments: city.payments.toReversed() }, slips)).toEqual(first);
});

test('停用的规则没有疑点，启用的当月起才有；改了参数的月份重查', async () => {
	const db = await given(city);
	const twice = async () =>
		(await db.rows("select month from finding where rule_id = 'person_twice_in_slip'")).map(({ month }) => month);
	await db.run("insert into rule_parameter values ('person_twice_in_slip', 'on', 202311, 0, 1, '启用')");
	await storeFindings(await arrive(db), now());
	expect(await twice()).toEqual([]);
	await db.run("insert into rule_parameter values ('person_twice_in_slip', 'on', 202311, 1, 2, '启用')");
	await later(db, '2026-01-02T00:00:00Z');
	expect(await twice()).toEqual([202311, 202311]);
	expect(await runAt(db, '2026-01-02 08:00:00')).toEqual([202311, null]);
});

test('规则核查到一半出错，当月的疑点保持原样', async () => {
	const db = await given(city);
	await storeFindings(await arrive(db), now());
	const before = await found(db);
	await load(db, { payments: [{ line: 2 }] });
	await refresh(db);
	await arrive(db);
	const broken = { title: '坏的', severity: 'low', reason: '', source: '', place: 99, looksAhead: false } as const;
	const rules = [...recordRules(), { ...broken, id: 'zz', query: 'select no_such_column from checked_payment' }];
	await expect(storeFindings(db, { ...now(), rules })).rejects.toThrow('no_such_column');
	expect(await found(db)).toEqual(before);
});

test('规则没有变动，每次启动不再改写规则表；改了一条只换这一条', async () => {
	const db = await given(city);
	const rows = () => db.rows('select rowid, rule_id, title from record_rule order by rule_id');
	await storeFindings(await arrive(db), now());
	const before = await rows();
	await storeFindings(db, now('2026-01-02T00:00:00Z'));
	expect(await rows()).toEqual(before);
	const [first, ...others] = recordRules();
	const rules = first ? [{ ...first, title: '改了名称' }, ...others] : [];
	await storeFindings(db, { ...now('2026-01-03T00:00:00Z'), rules });
	const changed = (await rows()).filter((row, index) => row.rowid !== before[index]?.rowid);
	expect(changed).toMatchObject([{ rule_id: first?.id, title: '改了名称' }]);
});
