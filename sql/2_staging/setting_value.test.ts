import { afterEach, expect, test } from 'vitest';
import type { Connection } from '../database.server.ts';
import { loaded } from '../../tests/world.ts';

let db: Connection;
afterEach(() => db.run('set variable tried_setting = null'));

const values = async () =>
	(await db.rows("select from_month, value from setting_value where setting = 'pushGrain' order by version")).map(
		({ from_month, value }) => `${String(from_month)} ${String(value)}`,
	);

test('没有试算时只有保存的', async () => {
	db = await loaded();
	expect(await values()).toEqual(['200001 payment']);
});

test('试算的排在保存的后面', async () => {
	db = await loaded();
	const tried = JSON.stringify([{ setting: 'pushGrain', from_month: 202310, value: 'slip' }]);
	await db.run('set variable tried_setting = $tried', { tried });
	expect(await values()).toEqual(['200001 payment', '202310 slip']);
});
