import { expect, test } from 'vitest';
import { given, type Rows } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';
import type { Connection } from '../../database.server.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;
const before = '2023-09-08 09:00';
const world = async (rows: Rows) => arrive(await given(rows));

/** What is missing, as `code unit bank: slips`; blocking ones with an exclamation mark. */
async function gaps(db: Connection, regions: string[] | null = null): Promise<string[]> {
	const rows = await db.rows(
		`select concat(code, if(is_blocking, '!', ''), ' ', region.name, ' ', bank.name, ': ', array_to_string(slip_nos, ',')) as gap
		from completeness_gap(202310, $regions::varchar[])`,
		{ regions: regions && JSON.stringify(regions) },
	);
	return rows.map(({ gap }) => String(gap));
}

test('到齐的月份什么也不缺；未拨款的发放单不算缺，月末拨款的不等反馈', async () => {
	const db = await world({
		slips: [
			{ count: 1, total: 10_000 },
			{ no: 'B', funded: null },
			{ no: 'C', funded: '2023-10-31 09:00' },
		],
		payments: [{}, { slip: 'C' }],
		feedback: [told],
	});
	expect(await gaps(db)).toEqual([]);
});

test('没有明细、明细不足、没有反馈的，不宜排名；个别单没有反馈、合计不同的，只提示', async () => {
	const db = await world({
		slips: [
			...[{}, { no: 'A2' }, { no: 'A3', count: 3 }, { no: 'A4' }, { no: 'A5', count: 1, total: 1 }],
			{ no: 'B', region: '419902' },
		],
		payments: ['A', 'A3', 'A4', 'A5', 'B'].map((slip) => ({ slip })),
		feedback: [told, { ...told, slip: 'A3' }, { ...told, slip: 'A5' }],
	});
	expect(await gaps(db)).toEqual([
		'payments-absent! 甲县 : A2',
		'payments-short! 甲县 : A3',
		'feedback-absent! 乙县 农商行: B',
		'feedback-lacking 甲县 农商行: A4',
		'totals-differ 甲县 : A5',
	]);
});

test('上月有、本月没有的：单位不宜排名，银行和推送只提示', async () => {
	const db = await world({
		slips: [
			...[{}, { no: 'P', funded: before }, { no: 'Q', funded: before, bank: '村镇' }],
			{ no: 'R', funded: before, region: '419902' },
		],
		payments: ['A', 'P', 'Q', 'R'].map((slip) => ({ slip })),
		feedback: [told],
		pushes: [{ at: '2023-09-12', slip: 'P' }],
	});
	expect(await gaps(db)).toEqual(['county-absent! 乙县 : ', 'bank-paused 甲县 村镇: ', 'push-absent 甲县 : ']);
});

test('单位没有登记的发放单，未匹配的行', async () => {
	const db = await world({
		slips: [{}, { no: 'X', region: '丙县' }, { no: 'Y', region: '丙县', funded: before }],
		payments: [{}, { slip: 'X' }],
		feedback: [told, { ...told, line: 9 }],
	});
	expect(await gaps(db)).toEqual(['unit-unregistered!  : X', 'unmatched  : ']);
});

test('最近一次收到文件是在月末以前的，当月还没有结束', async () => {
	const db = await world({ slips: [{}], payments: [{}], feedback: [told] });
	const receive = (at: string) =>
		db.run("insert into import (kind, status, received_at) values ('slip', 'loaded', $at::timestamp)", { at });
	await receive('2023-10-28 09:00');
	expect(await gaps(db)).toEqual(['month-open!  : ']);
	await receive('2023-11-01 00:00');
	expect(await gaps(db)).toEqual([]);
});

test('只看得见一个县区的，看不到别的县区缺什么', async () => {
	const db = await world({
		slips: [{}, { no: 'B', region: '419902' }, { no: 'X', region: '丙县' }],
		payments: [{ slip: 'X' }],
		feedback: [{ ...told, slip: 'B', line: 9 }],
	});
	expect(await gaps(db, ['419901'])).toEqual(['payments-absent! 甲县 : A']);
	expect(await gaps(db, ['419902'])).toEqual(['payments-absent! 乙县 : B', 'unmatched  : ']);
});
