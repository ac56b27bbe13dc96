import { beforeAll, expect, test } from 'vitest';
import { refresh } from '../../../analytics/refresh.ts';
import { given, load } from '../../../tests/world.ts';
import type { Connection } from '../../database.server.ts';

let db: Connection;
let first: number;

/** The register, as ingest writes it. */
async function register(index: number, name: string, sheet: string | null, corrected = 0): Promise<void> {
	await db.run(
		`insert into import by name select ($first + $index)::integer as import_id, $name as name, $name as sha256,
		$sheet as sheet, 'payment' as kind, 'loaded' as status, 1::bigint as rows, 1::bigint as loaded,
		$corrected::bigint as corrected`,
		{ first, index, name, sheet, corrected },
	);
}

const effect = async (index: number) => db.rows('select * from withdrawal_effect($id::integer)', { id: first + index });

beforeAll(async () => {
	db = await given({ slips: [{}, { no: 'B', funded: '2023-11-08' }] });
	await load(
		db,
		{ payments: [{ amount: 1 }] },
		{ payments: [{ amount: 2 }, { slip: 'B' }] },
		{ payments: [{ line: 2 }] },
		{ payments: [{ slip: 'B' }] },
		{ payments: [{ amount: 3 }] },
	);
	const [variable] = await db.rows("select getvariable('first_import') as first");
	first = Number(variable?.first);
	await register(1, '旧.csv', null);
	await register(2, '新.xlsx', '一', 1);
	await register(3, '新.xlsx', '二');
	await register(4, '重复.csv', null);
	await register(5, '更新.csv', null, 1);
	await refresh(db);
});

test('一个文件的各工作表一起撤销：去掉的行、它更正过的行、涉及的月份', async () => {
	const both = await effect(2);
	expect(both).toMatchObject([{ name: '新.xlsx', rows: 3, corrected: 1, months: [202310, 202311] }]);
	expect(both[0]?.tables).toMatchObject([{ sheet: '一' }, { sheet: '二' }]);
	expect(await effect(3)).toEqual(both);
});

test('重复它、更正它的其他文件会重新计数', async () => {
	expect(await effect(2)).toMatchObject([{ others: ['更新.csv', '重复.csv'] }]);
	expect(await effect(5)).toMatchObject([{ others: [] }]);
});

test('没有载入的导入没有可撤销的', async () => expect(await effect(9)).toEqual([]));
