import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../sql/database.server.ts';
import { wholeCity } from '../visible.ts';
import { openReaders, type Readers } from './readers.ts';

const endless =
	'select count(*) from range(100_000) a, range(100_000) b, range(100_000) c where a.range + b.range = c.range';
let database: Database;
let readers: Readers;

beforeAll(async () => {
	database = await openDatabase(':memory:', { threads: 1 });
	const db = await database.connect();
	await db.script('create table seen (n integer); insert into seen values (1)');
	db.close();
	readers = await openReaders(database, { size: 2, deadline: 60_000 });
});

afterAll(async () => {
	await readers.close();
	database.close();
});

const late = { status: 503, message: '查询超过时限，已中止。请缩小范围，或稍后再试。' };

describe('R63 查询有时限', () => {
	test('超过时限的查询被中止，连接随后可用', async () => {
		await expect(readers.read(wholeCity, (db) => db.rows(endless), 300)).rejects.toMatchObject(late);
		expect(readers.running()).toBe(0);
		expect(await readers.read(wholeCity, (db) => db.rows('select n from seen'))).toEqual([{ n: 1 }]);
	});

	test('等不到空闲连接也算在时限内', async () => {
		const held = [1, 2].map(() => readers.read(wholeCity, (db) => db.rows(endless), 300));
		let isAsked = false;
		// Its own deadline is the shorter one: it is over while both seats are held, whatever the machine does.
		const third = readers.read(wholeCity, async () => void (isAsked = true), 100);
		const ends = await Promise.allSettled([...held, third]);
		expect(ends).toMatchObject(ends.map(() => ({ status: 'rejected', reason: late })));
		expect(isAsked).toBe(false);
		expect(await readers.read(wholeCity, (db) => db.rows('select n from seen'))).toEqual([{ n: 1 }]);
	});
});

test('R63 至多4个查询同时进行、50个等候，再多的立即答复系统繁忙；有空闲以后照常', async () => {
	const others = await openReaders(database, { size: 4, deadline: 60_000 });
	let [finish, most] = [() => {}, 0];
	const gate = new Promise<void>((resolve) => (finish = resolve));
	const ask = () =>
		others.read(wholeCity, async (db) => {
			most = Math.max(most, others.running());
			await gate;
			return db.rows('select n from seen');
		});
	const accepted = Array.from({ length: 54 }, ask);
	await expect(ask()).rejects.toMatchObject({ status: 503, message: '系统繁忙，请稍后再试。' });
	finish();
	expect(await Promise.all(accepted)).toHaveLength(54);
	expect(most).toBe(4);
	expect(await ask()).toEqual([{ n: 1 }]);
	await others.close();
});

test('提问不能改变数据', async () => {
	await expect(readers.read(wholeCity, (db) => db.run('delete from seen'))).rejects.toThrow(/read-only/i);
	expect(await readers.read(wholeCity, (db) => db.rows('select n from seen'))).toEqual([{ n: 1 }]);
});

test('一个提问看到的是同一时刻的数据', async () => {
	const writer = await database.connect();
	const counts = await readers.read(wholeCity, async (db) => {
		const before = await db.rows('select count(*)::integer as n from seen');
		await writer.run('insert into seen values (2)');
		return [...before, ...(await db.rows('select count(*)::integer as n from seen'))];
	});
	await writer.run('delete from seen where n = 2');
	writer.close();
	expect(counts).toEqual([{ n: 1 }, { n: 1 }]);
});

test('停止时先中止查询，再关闭连接', async () => {
	const others = await openReaders(database, { size: 1, deadline: 60_000 });
	const [asked, queued] = [
		others.read(wholeCity, (db) => db.rows(endless)),
		others.read(wholeCity, (db) => db.rows('select 1')),
	];
	const [first] = await Promise.allSettled([asked, others.close(), queued]);
	expect(first).toMatchObject({ status: 'rejected', reason: { status: 503, message: '服务正在停止，请稍后再试。' } });
	await expect(others.read(wholeCity, (db) => db.rows('select 1'))).rejects.toMatchObject({
		status: 503,
		message: '服务正在停止，请稍后再试。',
	});
});
