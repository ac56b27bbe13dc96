import { expect, test } from 'vitest';
import { makeCache } from './cache.ts';

test('同样的提问只算一次，同时提的也是', async () => {
	const cache = makeCache();
	let made = 0;
	const make = async () => `第${++made}次`;
	expect(await Promise.all([cache.get('甲', make), cache.get('甲', make)])).toEqual(['第1次', '第1次']);
	expect(await cache.get('甲', make)).toBe('第1次');
	expect(await cache.get('乙', make)).toBe('第2次');
});

test('数据变了就重新算，之前开始的回答也不留', async () => {
	const cache = makeCache();
	const before = Promise.withResolvers<string>();
	const asked = cache.get('甲', () => before.promise);
	cache.clear();
	before.resolve('旧');
	expect(await asked).toBe('旧');
	expect(await cache.get('甲', async () => '新')).toBe('新');
});

test('失败的回答不留', async () => {
	const cache = makeCache();
	await expect(cache.get('甲', () => Promise.reject(new Error('坏')))).rejects.toThrow('坏');
	expect(await cache.get('甲', async () => '好')).toBe('好');
});

test('放不下时忘掉最久没人问的', async () => {
	const cache = makeCache(10);
	const ask = (key: string) => cache.get(key, async () => 'xxx');
	for (const key of ['a', 'b', 'a', 'c']) await ask(key);
	let made = 0;
	for (const key of ['a', 'c', 'b']) await cache.get(key, async () => `${++made}`);
	expect(made).toBe(1);
});
