import { expect, test } from 'vitest';
import { given, ledger, type Rows } from '../../../../tests/world.ts';

const share = { project_code: '2080502', received_on: '2023-10-01', amount: 1000, region_code: '甲县' };
const city: Rows = {
	slips: [{}, { no: 'B', region: '高新区', project: '2130122' }],
	payments: [{ amount: 100 }, { slip: 'B', amount: 200 }, { slip: 'B', line: 2, amount: 400 }],
	feedback: [{ slip: 'B', result: '成功', at: '2023-10-09' }],
};

type Question = { by?: string; region?: string; project?: string; regions?: string[] };

const fundedCity = () =>
	given(
		city,
		ledger(
			'fund',
			{ ...share, document_no: '1', allocated_on: '2023-10-05' },
			{ ...share, document_no: '2', project_code: '299', region_code: '不存在' },
			{ ...share, document_no: '3', project_code: '298', region_code: '高新区' },
		),
	);

async function unitsOf({ by = 'region', region = '', project = '', regions }: Question) {
	const db = await fundedCity();
	return db.rows(
		`select key, name, allotted, funded, credited, held, behind, funded_rate, credited_rate, timely_rate
		from fund_unit(
			202310, 'month', timestamp '2023-11-01', $by::varchar, nullif($region, ''), nullif($project, ''),
			$regions::varchar[]
		)`,
		{ by, region, project, regions: regions ? JSON.stringify(regions) : null },
	);
}

const short = (rows: Awaited<ReturnType<typeof unitsOf>>) =>
	rows.map(({ key, name, allotted, funded, credited, held }) =>
		[key, name, allotted, funded, credited, held].join(' '),
	);

test('各单位按单位表的顺序，单位表中没有的在最后；合计在前，是各行之和', async () =>
	expect(short(await unitsOf({}))).toEqual([
		'419900 安东市 3000 700 200 500',
		'419901 甲县 1000 100 0 100',
		'419903 开发区 1000 600 200 400',
		'- 单位表中没有 1000 0 0 0',
	]));

test('各项目按下达、拨付从多到少；清单上没有的写明', async () =>
	expect(short(await unitsOf({ by: 'project' }))).toEqual([
		'419900 安东市 3000 700 200 500',
		'2080502 高龄津贴 1000 100 0 100',
		'298 298（未登记） 1000 0 0 0',
		'299 299（未登记） 1000 0 0 0',
		'2130122 耕地地力保护补贴 0 600 200 400',
	]));

test('一个单位、一个项目；只能看某些单位的人看不到别的单位的，也看不到单位表中没有的', async () => {
	expect(short(await unitsOf({ by: 'project', region: '419903' }))).toEqual([
		'419903 开发区 1000 600 200 400',
		'298 298（未登记） 1000 0 0 0',
		'2130122 耕地地力保护补贴 0 600 200 400',
	]);
	expect(short(await unitsOf({ project: '2080502' }))).toEqual([
		'419900 安东市 1000 100 0 100',
		'419901 甲县 1000 100 0 100',
	]);
	expect(short(await unitsOf({ regions: ['419901'] }))).toEqual([
		'419901 甲县 1000 100 0 100',
		'419901 甲县 1000 100 0 100',
	]);
	expect(short(await unitsOf({ regions: ['419902'] }))).toEqual([]);
});

test('拨付进度、到账率、资金下达及时率的分子、分母', async () => {
	const [, own, zone] = await unitsOf({});
	expect(own).toMatchObject({
		...{ funded_rate: { numerator: 100, denominator: 1000 }, credited_rate: { numerator: 0, denominator: 100 } },
		...{ timely_rate: { numerator: 1, denominator: 1 }, behind: 0 },
	});
	expect(zone).toMatchObject({
		...{
			credited_rate: { numerator: 200, denominator: 600 },
			timely_rate: { numerator: 0, denominator: 1 },
			behind: 1,
		},
	});
});

test('全市和各单位的资金下达及时率与过程指标的相同', async () => {
	const rows = await unitsOf({});
	const counted = await (
		await fundedCity()
	).rows(
		`select coalesce(region.key, '-') as key, sum(numerator)::double as numerator, sum(denominator)::double as denominator
		from allocation_timeliness(202310, 'month', timestamp '2023-11-01')
		left join dimension_key as region on region.dimension_key = region_key
		group by 1`,
	);
	expect(counted).toHaveLength(3);
	for (const { key, ...rate } of counted) expect(rows.find((row) => row.key === key)?.timely_rate).toEqual(rate);
	expect(rows[0]?.timely_rate).toEqual({ numerator: 1, denominator: 3 });
});
