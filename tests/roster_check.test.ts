import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RosterCheck } from '#contract';
import { problemOf, type Service, startService } from './api/service.ts';
import { run } from './cli/program.ts';
import { copySecondCity } from './loaded_city.ts';
import { secondCity, temporaryFolder } from './second_city.ts';

let service: Service;
const place = temporaryFolder();
beforeAll(async () => {
	service = await startService();
}, 180_000);
afterAll(async () => {
	await service.close();
	place.remove();
});

/** The payments of one slip of the city, as a list of a slip that is not there yet. */
const [head = '', ...lines] = readFileSync(join(secondCity, 'files', 'payment.csv'), 'utf8')
	.replace('\uFEFF', '')
	.trim()
	.split(/\r?\n/);
const own = lines.filter((line) => line.startsWith('FF2023000276,')).map((line) => line.replace('FF2023', 'XM2024'));
const wrong = (own[0] ?? '').replace(/,\d{16,19},/, ',没有卡,').replace(',1,', ',99,');
const list = [head, ...own, wrong].join('\r\n');

const ask = (form: string, body = list, name = '名单.csv') =>
	service.get(`/api/roster-check?${new URLSearchParams({ name, form })}`, {
		...{ method: 'POST', body, headers: { origin: service.address } },
	});

test('名单上传后得到结论，回答已脱敏；什么也不载入、不留下，记入审计', async () => {
	const imports = async () => (await service.get('/api/imports')).text();
	const before = await imports();
	const answer = await ask('json');
	const text = await answer.text();
	const check = RosterCheck.parse(JSON.parse(text));
	expect(check.all.rows).toBe(own.length + 1);
	expect(check.wrong.rows + check.doubtful.rows + check.passed.rows).toBe(own.length + 1);
	expect(check.rows.at(-1)).toMatchObject({ verdict: 'wrong', line: own.length + 2, name: null });
	for (const line of own) {
		const [, , name = '', id = '', , account = ''] = line.split(',');
		for (const clear of [id, account, `"${name}"`]) expect(text).not.toContain(clear);
	}
	expect(await imports()).toBe(before);
	expect(readdirSync(join(service.root, 'work'))).toEqual([]);
	const audit = await (await service.get('/api/audit?act=roster-check')).text();
	expect(audit).toContain('roster-check');
	expect(audit).not.toContain('名单.csv');
});

test('结果文件按原样，可以要工作簿；名称取自名单', async () => {
	const csv = await ask('file');
	expect(decodeURIComponent(csv.headers.get('content-disposition') ?? '')).toContain('校验 名单.csv');
	expect((await csv.text()).split('\n')[0]).toBe(`${head},结论,原因`);
	const xlsx = Buffer.from(await (await ask('xlsx')).arrayBuffer());
	expect(xlsx.subarray(0, 2).toString()).toBe('PK');
	const name = '工作簿.xlsx';
	const again = await service.get(`/api/roster-check?${new URLSearchParams({ name })}`, {
		...{ method: 'POST', body: new Uint8Array(xlsx), headers: { origin: service.address } },
	});
	expect(RosterCheck.parse(await again.json())).toMatchObject({ extension: 'xlsx', all: { rows: own.length + 1 } });
});

test('不是发放明细的，说明原因，什么也不留下', async () => {
	expect(await problemOf(await ask('json', '姓名,电话\n张三,1'))).toMatchObject({ status: 422 });
	expect(await problemOf(await ask('json', ''))).toMatchObject({ status: 422 });
	// What was handed out just before is removed once it has gone.
	await expect.poll(() => readdirSync(join(service.root, 'work')), { timeout: 60_000 }).toEqual([]);
});

test('命令行：没有服务时自己校验，有误时退出码为1；结果文件只有本人能读', async () => {
	const data = join(place.path, 'data');
	await copySecondCity(data);
	const [file, out] = [join(place.path, '名单.csv'), join(place.path, '结果.xlsx')];
	writeFileSync(file, list);
	const { status, stdout } = await run(data, 'roster-check', file, '--out', out);
	expect(status).toBe(1);
	expect(stdout).toMatch(new RegExp(`^共${own.length + 1}行：有误\\d+行`));
	expect(stdout).toContain(`已写入 ${out}`);
	expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
	expect((await run(data, 'roster-check', join(place.path, '没有.csv'))).status).toBe(2);
	expect((await run(data, 'roster-check', file, '--out', join(place.path, '结果.txt'))).status).toBe(2);
	expect(statSync(out).mode & 0o077).toBe(0);
	expect(readdirSync(join(data, 'work'))).toEqual([]);
});
