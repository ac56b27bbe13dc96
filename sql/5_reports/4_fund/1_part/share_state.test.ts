import { expect, test } from 'vitest';
import { given, ledger } from '../../../../tests/world.ts';

const share = { project_code: '2080502', received_on: '2023-10-01', amount: 100_000, region_code: '甲县' };

const statesAt = async (at: string, month = 202310, scope = 'month') => {
	const db = await given(
		{},
		ledger(
			'fund',
			{ ...share, document_no: '直达按时', is_province_direct: true, allocated_on: '2023-10-16' },
			{ ...share, document_no: '直达迟', is_province_direct: true, allocated_on: '2023-10-17', allocated_amount: 7 },
			{ ...share, document_no: '非直达按时', allocated_on: '2023-10-31' },
			{ ...share, document_no: '未下达', region_code: '乙县' },
			{ ...share, document_no: '下月到期', received_on: '2023-10-02' },
			{ ...share, document_no: '上月到期', received_on: '2023-08-31' },
			{ ...share, document_no: '没登记', region_code: '不存在', allocated_on: '2023-11-20' },
		),
	);
	const rows = await db.rows(
		`select document_no, state, allocated_amount::integer as amount, region_code
		from share_state($month::integer, $scope::varchar, $at::timestamp)`,
		{ at, month, scope },
	);
	return Object.fromEntries(rows.map((row) => [String(row.document_no), `${String(row.state)} ${String(row.amount)}`]));
};

test('省级直接分配到县的15日内、其他的30日内下达是按时，过了是迟，没有下达是未下达；下月到期的是未到期', async () =>
	expect(await statesAt('2023-11-01')).toEqual({
		直达按时: 'timely 100000',
		直达迟: 'late 7',
		非直达按时: 'timely 100000',
		未下达: 'missing 0',
		没登记: 'missing 0',
		下月到期: 'waiting 0',
	}));

test('截止时点以后的分配当时还不知道；没到最后一天24时的都是未到期', async () =>
	expect(await statesAt('2023-10-17')).toEqual({
		直达按时: 'timely 100000',
		直达迟: 'missing 0',
		非直达按时: 'waiting 0',
		未下达: 'waiting 0',
		没登记: 'waiting 0',
		下月到期: 'waiting 0',
	}));

test('以后再看，月份里的是当月到期的；累计从1月算起', async () => {
	expect(Object.keys(await statesAt('2023-12-01'))).not.toContain('下月到期');
	expect(await statesAt('2023-12-01')).toMatchObject({ 没登记: 'late 100000' });
	expect(await statesAt('2023-12-01', 202310, 'ytd')).toMatchObject({ 上月到期: 'missing 0' });
});
