import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolder } from '../../ingest/folder.ts';
import { receivedFiles } from '../../ingest/ledger.ts';
import { type DatabaseSync, openState } from '../../ingest/state.ts';
import { copySecondCity } from '../../tests/loaded_city.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { load } from '../load.ts';
import { rebuild } from '../rebuild.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { retain } from './retain.ts';
import { termsOf } from './terms.ts';

const place = temporaryFolder();
const [data, inbox] = [join(place.path, 'data'), join(place.path, 'inbox')];
let warehouse: Warehouse;
let state: DatabaseSync;
/** The small city was loaded on 2023-11-22, 09:40. */
let now = () => new Date('2023-11-22T01:40:00Z');
const later = (days: number) => (now = () => new Date(Date.parse('2023-11-22T01:40:00Z') + days * 86_400_000));

const reopen = async () => {
	warehouse = await openWarehouse(data, { now: () => now(), creates: false });
	state = openState(warehouse.folder);
};
const close = () => {
	state.close();
	warehouse.close();
};

beforeAll(async () => {
	await copySecondCity(data);
	await reopen();
	const faulty = join(place.path, '推送.csv');
	writeFileSync(faulty, '发放单号,明细序号,渠道,推送时间,结果\nFF2023000001,3,政务服务网,2023-13-10 09:00:00,成功\n');
	await load(warehouse.writer, warehouse.folder, [faulty], { now });
	for (const [drawer, day] of [
		['已载入', '2023-11-22'],
		['被拒绝', '2023-11-28'],
	] as const) {
		mkdirSync(join(inbox, drawer, day), { recursive: true });
		writeFileSync(join(inbox, drawer, day, '甲.csv'), '张三');
	}
}, 120_000);

afterAll(() => {
	close();
	place.remove();
});

const run = (isDry = false) =>
	retain(
		warehouse.writer,
		{ folder: warehouse.folder, state, inbox },
		{ terms: termsOf({}), now: () => now(), actor: 'console', isDry },
	);
const audited = () =>
	state
		.prepare("select subject, detail from audit where act = 'retention' order by entry")
		.all()
		.map((row) => ({
			subject: String(row.subject),
			...JSON.parse(String(row.detail)),
		}));
const rejectsNamed = async () => warehouse.writer.rows('select 1 from import where rejects is not null');
const figures = () =>
	warehouse.writer.rows('select count(*)::integer as rows, sum(amount)::bigint as money from payment');

test('R29 期限由环境变量设定，写错时不启动', () => {
	expect(termsOf({})).toEqual({ received: 1096, rejects: 7 });
	expect(termsOf({ YIKATONG_KEEP_RECEIVED_DAYS: '1461', YIKATONG_KEEP_REJECTS_DAYS: '3' })).toEqual({
		received: 1461,
		rejects: 3,
	});
	expect(() => termsOf({ YIKATONG_KEEP_REJECTS_DAYS: '七' })).toThrow();
	expect(() => termsOf({ YIKATONG_KEEP_RECEIVED_DAYS: '0' })).toThrow();
});

test('R29 期限之内什么也不删', async () => {
	later(6.9);
	expect(await run()).toEqual([]);
	expect(audited()).toEqual([]);
});

test('R29 过了7天：被拒绝的行和收件夹里处理过的删除，先记审计；导入记录不再给下载', async () => {
	later(8.1);
	expect((await run(true)).map(({ kind }) => kind)).toEqual(['rejects', 'inbox']);
	expect(await rejectsNamed()).toHaveLength(1);
	await run();
	expect(await rejectsNamed()).toEqual([]);
	expect(readdirSync(warehouse.folder.imports).filter((name) => name.includes('rejects'))).toEqual([]);
	expect([existsSync(join(inbox, '已载入', '2023-11-22')), existsSync(join(inbox, '被拒绝', '2023-11-28'))]).toEqual([
		false,
		true,
	]);
	expect(audited()).toMatchObject([{ kind: 'rejects' }, { kind: 'inbox', subject: '已载入/2023-11-22' }]);
	expect(await run()).toEqual([]);
}, 60_000);

test('R29 过了3年：收到的文件删除，登记和数字还在；再次启动、再次执行都没有事', async () => {
	const before = await figures();
	later(1097);
	expect(new Set((await run()).map(({ kind }) => kind))).toEqual(new Set(['inbox', 'received']));
	expect(readdirSync(warehouse.folder.imports)).toEqual([]);
	const registered = receivedFiles(state);
	expect(registered.length).toBeGreaterThan(6);
	expect(audited().filter(({ kind }) => kind === 'received')).toHaveLength(registered.length);
	close();
	await reopen();
	expect(await figures()).toEqual(before);
	expect(await run()).toEqual([]);
}, 60_000);

test('R29 删除以后不能悄悄重新生成：说明原因；明确要求时不含这些文件，以后启动照常', async () => {
	close();
	await expect(rebuild(openFolder(data), { now })).rejects.toMatchObject({
		status: 409,
		message: expect.stringMatching(/已按保存期限删除.*--without-erased/),
	});
	expect(await rebuild(openFolder(data), { now, withoutErased: true })).toMatchObject({ unrestored: [] });
	await reopen();
	expect(await figures()).toEqual([{ rows: 0, money: null }]);
	expect(warehouse.repairs).toEqual([]);
}, 120_000);
