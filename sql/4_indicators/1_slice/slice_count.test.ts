import { beforeAll, expect, test } from 'vitest';
import type { Connection, Row } from '../../database.server.ts';
import { refresh } from '../../../analytics/refresh.ts';
import { given, load } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{ funded: '2023-09-20 09:00' }, { no: 'B', funded: '2023-10-31 16:00' }, { no: 'C', funded: '2022-12-31' }],
		payments: [
			{ amount: 1 },
			{ line: 2, amount: 20, person: '李四', card: false },
			{ line: 3, amount: 300, person: '甲公司', company: true },
			{ line: 4, amount: 4000 },
			{ line: 5, amount: 50_000, township: '419901101' },
			...[{ slip: 'B' }, { slip: 'C' }],
		],
		feedback: [
			{ result: '成功', at: '2023-09-21 10:00' },
			{ line: 2, result: '成功', at: '2023-10-02 10:00' },
			{ line: 3, result: '成功', at: '2023-09-21 10:00' },
			{ line: 4, result: '失败', at: '2023-09-21 10:00' },
			{ slip: 'B', result: '成功', at: '2023-11-02 10:00' },
		],
		refunds: [{ line: 5, closed: '2023-09-25' }],
		pushes: [{ at: '2023-09-30 10:00' }],
	});
});

const slices = (month: number, scope: string, at: string): Promise<Row[]> =>
	db.rows(
		`select
			slip_no as slip, due::integer as due, paid::integer as paid, outstanding::integer as outstanding,
			refunded::integer as refunded, amount_due::integer as amount_due, amount_paid::integer as amount_paid,
			amount_outstanding::integer as amount_outstanding, amount_refunded::integer as amount_refunded,
			paid_to_social_card::integer as cards, paid_to_natural_persons::integer as persons, pushed::integer as pushed
		from slice_count($month::integer, $scope, $at::timestamp)
		join slip_number using (slip_key)
		order by slip, due desc`,
		{ month, scope, at },
	);

test('一张发放单的一个乡镇一行，数和金额都按截止时刻的状态', async () => {
	expect(await slices(202309, 'month', '2023-10-01')).toEqual([
		{
			...{ slip: 'A', due: 4, paid: 2, outstanding: 1, refunded: 0 },
			...{ amount_due: 4321, amount_paid: 301, amount_outstanding: 4000, amount_refunded: 0 },
			...{ cards: 1, persons: 1, pushed: 1 },
		},
		{
			...{ slip: 'A', due: 1, paid: 0, outstanding: 0, refunded: 1 },
			...{ amount_due: 50_000, amount_paid: 0, amount_outstanding: 0, amount_refunded: 50_000 },
			...{ cards: 0, persons: 0, pushed: 0 },
		},
	]);
});

test('截止时刻晚，之后的反馈也算', async () => {
	expect(await slices(202309, 'month', '2023-10-03')).toMatchObject([{ paid: 3, persons: 2, cards: 1 }, { due: 1 }]);
});

test('R57 截止时刻的成功、失败、退款都不算', async () => {
	expect(await slices(202309, 'month', '2023-09-21 10:00')).toMatchObject([{ due: 4, paid: 0, outstanding: 0 }, {}]);
	expect(await slices(202309, 'month', '2023-09-21 10:00:00.000001')).toMatchObject([{ paid: 2, outstanding: 1 }, {}]);
	expect(await slices(202309, 'month', '2023-09-25')).toMatchObject([{}, { refunded: 0, amount_refunded: 0 }]);
	expect(await slices(202309, 'month', '2023-10-02 10:00')).toMatchObject([
		{ paid: 2, persons: 1, amount_paid: 301 },
		{},
	]);
});

test('截止时刻的退票还不算，之后才是遗留', async () => {
	const returned = { line: 2, result: '退票', at: '2023-10-05 10:00' } as const;
	await load(db, { feedback: [returned] });
	await refresh(db);
	expect(await slices(202309, 'month', '2023-10-05 10:00')).toMatchObject([
		{ paid: 3, outstanding: 1, persons: 2 },
		{},
	]);
	expect(await slices(202309, 'month', '2023-10-06')).toMatchObject([
		{ paid: 2, outstanding: 2, amount_outstanding: 4020 },
		{},
	]);
});

test('10月31日拨款、11月2日反馈的，10月应发而未成功，11月的累计里成功', async () => {
	expect(await slices(202310, 'month', '2023-11-01')).toMatchObject([{ slip: 'B', due: 1, paid: 0 }]);
	expect(await slices(202311, 'ytd', '2023-12-01')).toMatchObject([
		{ slip: 'A' },
		{ slip: 'A' },
		{ slip: 'B', paid: 1 },
	]);
});

test('当月只有当月拨款的，累计从一月一日拨款的起', async () => {
	expect((await slices(202310, 'month', '2023-11-01')).map(({ slip }) => slip)).toEqual(['B']);
	expect((await slices(202310, 'ytd', '2023-11-01')).map(({ slip }) => slip)).toEqual(['A', 'A', 'B']);
	expect((await slices(202309, 'ytd', '2023-11-01')).map(({ slip }) => slip)).toEqual(['A', 'A']);
	expect((await slices(202212, 'month', '2023-01-01')).map(({ slip }) => slip)).toEqual(['C']);
});

test('月中看，之后拨款的还没有应发', async () => {
	expect(await slices(202310, 'month', '2023-10-31 16:00')).toEqual([]);
	expect(await slices(202310, 'month', '2023-10-31 16:00:01')).toMatchObject([{ due: 1, paid: 0 }]);
});
