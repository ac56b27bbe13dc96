import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Revealed } from '#contract';
import { openFolder } from '../ingest/folder.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { problemOf, type Service, startService } from './api/service.ts';
import { secondCity } from './second_city.ts';

let service: Service;
let state: DatabaseSync;
beforeAll(async () => {
	service = await startService();
	state = openState(openFolder(service.root));
}, 180_000);
afterEach(() => state.exec('drop trigger if exists no_more'));
afterAll(async () => {
	state.close();
	await service.close();
});

const [head = '', ...lines] = readFileSync(join(secondCity, 'files', 'payment.csv'), 'utf8')
	.trim()
	.split(/\r?\n/);
const names = head.replace('\uFEFF', '').split(',');
const rows = lines.map((line) => new Map(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
const cell = (row: Map<string, string> | undefined, name: string) => row?.get(name) ?? '';
const [first] = rows;
const pathOf = (row = first) => `/api/failures/${cell(row, '发放单号')}/${cell(row, '明细序号')}/reveal`;
const asked = { reason: 'inquiry', note: '来访查询，身份证419900199001010017' };

const post = (path: string, body: unknown, headers: Record<string, string> = { origin: service.address }) =>
	service.get(path, {
		method: 'POST',
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json', ...headers },
	});

const Entry = z.object({ at: z.string(), actor: z.string(), act: z.string(), subject: z.string(), detail: z.string() });
const entries = () =>
	z
		.array(Entry)
		.parse(
			state.prepare("select at, actor, act, subject, detail from audit where act like 'reveal%' order by entry").all(),
		);

test('R28 写明原因，看到一笔明细的完整姓名、证件号、账号；审计先记下谁、何时、谁的、为何，没有证件号', async () => {
	const answer = await post(pathOf(), asked);
	expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
	expect(Revealed.parse(await answer.json())).toMatchObject({
		name: cell(first, '享受人姓名'),
		id: cell(first, '享受人身份证号'),
		account: cell(first, '银行账号'),
		left: 29,
	});
	const [entry] = entries();
	expect(entry).toMatchObject({ at: '2023-11-22 09:40:00', actor: 'web', act: 'reveal' });
	expect(entry?.subject).toBe(`${cell(first, '发放单号')}/${cell(first, '明细序号')}`);
	expect(JSON.parse(entry?.detail ?? '')).toMatchObject({
		reason: 'inquiry',
		note: expect.stringMatching(/^来访查询，身份证\*+\d{0,4}$/),
		person: expect.stringMatching(/^[0-9a-f-]{36}$/),
		ip: expect.stringContaining('127.0.0.1'),
	});
	expect(JSON.stringify(entry)).not.toMatch(/\d{15}/);
	expect(readdirSync(join(service.root, 'work'))).toEqual([]);
}, 120_000);

test.each([
	['没有原因', { note: '来访查询' }],
	['原因不在清单里', { reason: '好奇', note: '来访查询' }],
	['没有写说明', { reason: 'inquiry', note: ' ' }],
])('R28 %s，不给看，也不计次', async (_, body) => {
	const before = entries().length;
	expect(await problemOf(await post(pathOf(), body))).toMatchObject({ status: 400 });
	expect(entries()).toHaveLength(before);
});

test('R28 别的网站的页面不能代查，没有的明细查不到', async () => {
	expect((await post(pathOf(), asked, { origin: 'http://evil.example' })).status).toBe(403);
	expect(await problemOf(await post('/api/failures/FF0/1/reveal', asked))).toMatchObject({ status: 404 });
	expect((await service.get(pathOf())).status).toBe(405);
});

test('R28 审计写不进去，什么也不给看', async () => {
	state.exec("create trigger no_more before insert on audit begin select raise(abort, 'disk is full'); end");
	const answer = await post(pathOf(), asked);
	const text = await answer.text();
	expect(answer.status).toBe(503);
	expect(text).not.toContain(cell(first, '享受人身份证号'));
	expect(text).not.toContain(cell(first, '享受人姓名'));
});
