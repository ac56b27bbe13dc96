import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseSync } from '../../ingest/state.ts';
import { openState } from '../../ingest/state.ts';
import { copySecondCity } from '../../tests/loaded_city.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { openLog } from '../log.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { healthOf } from './health.ts';
import { openReaders, type Readers } from './readers.ts';

const place = temporaryFolder();
const now = () => new Date('2023-11-22T01:40:00Z');
let warehouse: Warehouse;
let readers: Readers;
let state: DatabaseSync;

beforeAll(async () => {
	await copySecondCity(place.path);
	warehouse = await openWarehouse(place.path, { now, creates: false });
	readers = await openReaders(warehouse.database, { size: 1, deadline: 60_000 });
	state = openState(warehouse.folder);
});
afterAll(() => (warehouse.close(), place.remove()));

const health = () => healthOf({ readers, state, root: place.path, now, log: openLog(place.path) });

describe('R66 健康检查真的读、真的写', () => {
	test('好的时候：读到月份，写下时间', async () => {
		expect(await health()).toEqual({ status: 'ok', periods: 10 });
		expect(state.prepare('select at from pulse').all()).toEqual([{ at: '2023-11-22T01:40:00.000Z' }]);
	});

	test('不能写：说登记不能写入', async () => {
		state.exec('pragma query_only = on');
		expect(await health()).toEqual({ status: 'unwell', faults: ['登记不能写入'] });
		state.exec('pragma query_only = off');
		expect(await health()).toMatchObject({ status: 'ok' });
	});

	test('数据库不答复：说数据库没有答复，不说别的', async () => {
		await readers.close();
		expect(await health()).toEqual({ status: 'unwell', faults: ['数据库没有答复'] });
		state.close();
	});
});
