import { expect, test } from 'vitest';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const share = { project_code: '2080502', amount: 1000, region_code: '甲县', received_on: '2023-10-01' };
const city: Rows = {
	slips: [{}, { no: 'B', region: '高新区', project: '2130122' }],
	payments: [{ amount: 100 }, { slip: 'B', amount: 200 }],
	feedback: [{ slip: 'B', result: '成功', at: '2023-10-09' }],
};

const statement = async (by: string, region = '', regions: string[] | null = null, month = 202310) => {
	const db = await given(
		city,
		ledger(
			'fund',
			{ ...share, document_no: '1' },
			{ ...share, document_no: '2', region_code: '不存在', project_code: '299' },
		),
	);
	const rows = await db.rows(
		`select key, name, received, funded, credited, balance, held
		from fund_statement(
			$month::integer, 'month', timestamp '2023-12-01', $by::varchar, nullif($region, ''), $regions::varchar[]
		)`,
		{ month, by, region, regions: regions === null ? null : JSON.stringify(regions) },
	);
	return rows.map((row) => Object.values(row).join(' '));
};

test('按项目、按单位，合计在前', async () => {
	expect(await statement('project')).toEqual([
		'419900 安东市 2000 300 200 1700 100',
		'2080502 高龄津贴 1000 100 0 900 100',
		'2130122 耕地地力保护补贴 0 200 200 -200 0',
		'299 299（未登记） 1000 0 0 1000 0',
	]);
	expect(await statement('region')).toEqual([
		'419900 安东市 2000 300 200 1700 100',
		'419901 甲县 1000 100 0 900 100',
		'419903 开发区 0 200 200 -200 0',
		'- 单位表中没有 1000 0 0 1000 0',
	]);
});

test('一个单位；只能看某些单位的人只有自己的；还没有钱的月份没有行', async () => {
	const own = ['419903 开发区 0 200 200 -200 0', '2130122 耕地地力保护补贴 0 200 200 -200 0'];
	expect(await statement('project', '419903')).toEqual(own);
	expect(await statement('project', '', ['419903'])).toEqual(own);
	expect(await statement('project', '', null, 202308)).toEqual([]);
});
