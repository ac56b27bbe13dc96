import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../tests/second_city.ts';
import { type Database, openDatabase } from './database.server.ts';
import { loadModels } from './models.ts';
import { openOwn, type OwnRows, seeOwn } from './own.ts';

const place = temporaryFolder();
let database: Database;

beforeAll(async () => {
	database = await openDatabase(join(place.path, 'yikatong.duckdb'), { threads: 1 });
	const db = await database.connect();
	await loadModels(db);
	await db.script(`
		insert into raw_region by name
		select * from (values
			('419901', '甲县', '甲', null, true, null), ('419902', '乙县', '乙', '乙城；老乙', true, null),
			('419902101', '乙镇', null, null, false, '419902')
		) as of_region(region_code, region_name, short_name, aliases, is_ranked, parent_code);
		insert into raw_target by name
		select 2023 as year, written as region_code
		from unnest(['419901', '甲县', '419902', '乙县', '乙', '老乙', '乙镇', '丙县']) as of_target(written)`);
	db.close();
	await openOwn(database);
});
afterAll(() => {
	database.close();
	place.remove();
});

async function targetsOf(reader: OwnRows): Promise<string[]> {
	const db = await database.connect();
	try {
		await seeOwn(db, reader);
		const rows = await db.rows('select region_code from raw_target order by region_code');
		return rows.map((row) => String(row.region_code));
	} finally {
		db.close();
	}
}

test('R18 台账用名称、简称、别名写单位的，也是那个单位自己的，不是别的单位的', async () => {
	expect(await targetsOf({ regions: ['419902'] })).toEqual(['419902', '乙', '乙县', '乙镇', '老乙'].toSorted());
	expect(await targetsOf({ regions: ['419901'] })).toEqual(['419901', '甲县']);
	expect(await targetsOf({ regions: ['419999'] })).toEqual([]);
	expect(await targetsOf({ regions: [] })).toEqual([]);
});

test('R18 主管部门和银行不看单位自己的台账', async () => {
	expect(await targetsOf({ regions: ['419902'], department: '农业农村局' })).toEqual([]);
	expect(await targetsOf({ regions: ['419902'], bank: '农商行' })).toEqual([]);
});
