import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [
			{ funded: '2023-10-25 10:12', township: '419901101' },
			{ no: 'B', funded: '2023-10-30', region: '419902', bank: '邮储银行', project: '2130122' },
		],
		payments: [
			{},
			{ line: 2, account: '62280008' },
			{ line: 3, account: '62280009' },
			{ slip: 'B' },
			{ slip: 'B', line: 2, account: '62280002' },
		],
		feedback: [
			{ result: '失败', at: '2023-10-26 10:00', reason: '账户已销户' },
			{ line: 2, result: '成功', at: '2023-10-26 10:00' },
			{ line: 3, result: '失败', at: '2023-10-26 10:00' },
			{ slip: 'B', result: '失败', at: '2023-10-31 10:00', reason: '久悬户' },
		],
	});
});

const nothing = {
	...{ regions: null, region: null, department: null, bank: null, township: null, project: null, slip: null },
	...{ line: null, state: null, reason: null, days: null, search: null, at: '2023-11-01' },
};

/** Lines that fit what is asked, each with its reason. */
async function fitting(asked: Partial<Record<keyof typeof nothing, string | number | null>>): Promise<string[]> {
	const { region, department, bank, township, project, slip, ...rest } = { ...nothing, ...asked };
	const [keys = {}] = await db.rows(
		'select * from failure_key($region, $department, $bank, $township, $project, $slip)',
		{
			...{ region, department, bank, township, project, slip },
		},
	);
	const rows = await db.rows(
		`select slip_no || '/' || line_no || coalesce(' ' || reason_code, '') as line
		from failure_set(
			202310, 'month', $at::timestamp, $regions::varchar[], $region_key::integer, $department_key::integer,
			$bank_key::integer, $township_key::integer, $project_key::integer, $slip_key::integer, $line::integer,
			$state::varchar, $reason::varchar, $days::integer, $search::varchar
		)
		where fits_all and fits_state
		order by line`,
		{
			...rest,
			...Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, key === null ? null : Number(key)])),
		},
	);
	return rows.map(({ line }) => String(line));
}

const all = ['A/1 F03', 'A/3 F90', 'B/1 F06', 'B/2'];

test('什么都不问：全部未成功的，遗留有原因，未写原因的是F90', async () => expect(await fitting({})).toEqual(all));

test.each<[string, Partial<Record<keyof typeof nothing, string | number>>, string[]]>([
	['县区', { region: '419902' }, ['B/1 F06', 'B/2']],
	['银行', { bank: '农商行' }, ['A/1 F03', 'A/3 F90']],
	['乡镇', { township: '419901101' }, ['A/1 F03', 'A/3 F90']],
	['乡镇未填', { township: '-' }, ['B/1 F06', 'B/2']],
	['项目', { project: '2130122' }, ['B/1 F06', 'B/2']],
	['主管部门', { department: '民政局' }, ['A/1 F03', 'A/3 F90']],
	['发放单', { slip: 'A' }, ['A/1 F03', 'A/3 F90']],
	['没有的发放单', { slip: 'Z' }, []],
	['原因', { reason: 'F06' }, ['B/1 F06']],
	['状态', { state: 'pending' }, ['B/2']],
	['成功的', { state: 'paid' }, ['A/2']],
	['明细序号', { search: '1' }, ['A/1 F03', 'B/1 F06']],
	['账号后4位', { search: '0002' }, ['B/2']],
	['成功的账号后4位', { state: 'paid', search: '0008' }, ['A/2']],
	['月中尚未答复的账号后4位', { at: '2023-10-26', search: '0009' }, ['A/3']],
	['拨款日到截止日满6天', { days: 6 }, ['A/1 F03', 'A/3 F90']],
	['满7天的没有', { days: 7 }, []],
	['各条件都要合', { region: '419902', reason: 'F03' }, []],
])('按%s', async (_, asked, expected) => expect(await fitting(asked)).toEqual(expected));

test('只见自己县区的记录，问别的县区也没有', async () => {
	expect(await fitting({ regions: '["419901"]' })).toEqual(['A/1 F03', 'A/3 F90']);
	expect(await fitting({ regions: '["419901"]', region: '419902' })).toEqual([]);
	expect(await fitting({ regions: '[]' })).toEqual([]);
});
