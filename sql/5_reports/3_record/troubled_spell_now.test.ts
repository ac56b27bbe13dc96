import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { refresh } from '../../../analytics/refresh.ts';
import { given, load } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', original: 'A' }],
		payments: [...[1, 2, 3, 4, 5, 6, 7].map((line) => ({ line, account: `6228000${line}` })), { slip: 'B', of: 'A/2' }],
		feedback: [
			{ result: '成功', at: '2023-10-09 10:00' },
			{ line: 2, result: '失败', at: '2023-10-09 10:00' },
			{ slip: 'B', result: '失败', at: '2023-10-12 10:00' },
			{ line: 3, result: '成功', at: '2023-10-09 10:00' },
			{ line: 3, result: '退票', at: '2023-10-10 10:00' },
			{ line: 4, result: '失败', at: '2023-10-09 10:00' },
			{ line: 4, attempt: 2, result: '失败', at: '2023-11-09 10:00' },
			{ line: 5, result: '处理中', at: '2023-10-09 10:00' },
			{ line: 6, result: '成功', at: '2023-11-02 10:00' },
		],
		refunds: [
			{ line: 4, closed: '2023-10-20' },
			{ line: 5, closed: '2023-10-21' },
		],
	});
});

/** Spells of line `line` in order of time: state, first and last instant, answers until then. */
async function spells(line: number, slips = '[A]'): Promise<string[]> {
	const rows = await db.rows(
		`select concat_ws(' ', state_name(state), strftime(state_from, '%m-%d'), strftime(state_until, '%m-%d'), attempts)
			as spell
		from troubled_spell_now(
			202310, (select list(slip_key) from slip_number where list_contains($slips::varchar[], slip_no))
		)
		where line_no = $line::integer
		order by state_from`,
		{ line, slips },
	);
	return rows.map(({ spell }) => String(spell));
}

test('一次就成功、没有反复的不在内', async () => expect(await spells(1)).toEqual([]));

test.each([
	['失败', 2, ['outstanding 10-09 10-12 1', 'outstanding 10-12 infinity 2']],
	['退票', 3, ['paid 10-09 10-10 1', 'outstanding 10-10 infinity 2']],
	['退款不算一次反馈', 4, ['outstanding 10-09 10-20 1', 'refunded 10-20 11-09 1', 'refunded 11-09 infinity 2']],
	['处理中不算一次反馈', 5, ['refunded 10-21 infinity 0']],
	['月末以后才成功的，到那时为止待反馈', 6, ['pending 10-08 11-02 0']],
	['没有反馈的，一直待反馈', 7, ['pending 10-08 infinity 0']],
])('有周折的逐段列出，带此前的反馈次数：%s', async (_, line, expected) => expect(await spells(line)).toEqual(expected));

test('只列所问发放单的', async () => expect(await spells(2, '[B]')).toEqual([]));

test('刷新时存下来，带对象的姓名和账号', async () => {
	const rows = await db.rows(
		`select line_no, name_masked, account_tail, count(*)::integer as spells
		from troubled_spell where line_no < 4
		group by all
		order by line_no`,
	);
	expect(rows).toEqual([
		{ line_no: 2, name_masked: '张三', account_tail: '0002', spells: 2 },
		{ line_no: 3, name_masked: '张三', account_tail: '0003', spells: 2 },
	]);
});

test('补到的反馈刷新后改了存下的，别的发放单不动', async () => {
	await db.run("update troubled_spell set name_masked = '李四' where line_no = 3");
	await load(db, {
		slips: [{ no: 'C' }],
		payments: [{ slip: 'C' }],
		feedback: [{ slip: 'C', result: '失败', at: '2023-10-10 10:00' }],
	});
	await refresh(db);
	const stored = () =>
		db.rows(
			`select slip_no, line_no, name_masked, count(*)::integer as spells
			from troubled_spell
			join slip_number using (slip_key)
			where line_no in (1, 3)
			group by all
			order by slip_no`,
		);
	expect(await stored()).toEqual([
		{ slip_no: 'A', line_no: 3, name_masked: '李四', spells: 2 },
		{ slip_no: 'C', line_no: 1, name_masked: '张三', spells: 1 },
	]);
	await load(db, { feedback: [{ line: 3, attempt: 2, result: '成功', at: '2023-10-30 10:00' }] });
	await refresh(db);
	expect(await stored()).toMatchObject([{ slip_no: 'A', name_masked: '张三', spells: 3 }, { slip_no: 'C' }]);
});
