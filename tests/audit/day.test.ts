import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditPage, Job } from '#contract';
import { keepAudit } from '../../analytics/audit/keeper.ts';
import { keepRepairs } from '../../analytics/repairs.ts';
import { openFolder } from '../../ingest/folder.ts';
import { type Service, startService } from '../api/service.ts';
import { patience } from '../property/runs.ts';

/** Numbers that people write where none belong; the address code was never given to anybody. */
const [id, card] = ['419900195003121234', '6217000010012345677'];
const careless = `核对${id}的卡${card}`;

const pushes = `发放单号,明细序号,渠道,推送时间,结果
FF2023000001,1,政务服务网,2023-05-10 09:00:00,成功
FF2023000001,2,政务服务网,2023-13-10 09:00:00,成功
`;

let seconds = 0;
const now = () => new Date(Date.UTC(2023, 10, 22, 1, 0, seconds++));
let service: Service;
beforeAll(async () => void (service = await startService({ now })), patience);
afterAll(() => service.close());

const send = (method: string, path: string, body: unknown, origin = service.address) =>
	service.get(path, {
		method,
		body: typeof body === 'string' ? body : JSON.stringify(body),
		headers: { 'content-type': 'application/json', origin },
	});

/** Waits for the job that was asked for. */
async function ended(answer: Promise<Response>): Promise<Job> {
	const { address } = Job.parse(await (await answer).json());
	await (await service.get(`${address}/events`)).text();
	return Job.parse(await (await service.get(address)).json());
}

const found = async (query: string) => AuditPage.parse(await (await service.get(`/api/audit?${query}`)).json());

/** A step of the day, and what the audit then has of it: act, subject, result; nothing for what changes nothing. */
type Step = [does: string, work: () => Promise<unknown>, entries: [string, unknown, string][]];

const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
async function ok(asked: Promise<Response>): Promise<void> {
	const answer = await asked;
	if (!answer.ok) expect.fail(await answer.text());
}
const no = async (answer: Promise<Response>, status: number) => expect((await answer).status).toBe(status);
const importId = async () => {
	const { rows } = await (await service.get('/api/imports?limit=1')).json();
	return rows[0].id;
};

const setting = { setting: 'pushGrain', value: 'slip', fromMonth: '2023-05', reason: careless, base: 0 };
const benchmark = { month: '2023-05', scope: 'month', indicator: 'pushRate', province: '99.5%', source: careless };
const target = { year: 2023, region: '419802', measure: 'projects', value: 7, note: careless };
const template = { form: 'notice', text: null, note: careless, base: 0 };
const profile = {
	headers: [],
	units: [],
	words: [],
	reasons: [{ bank: null, code: 'X1', words: null, reason: 'F08' }],
};
const footer = { unit: '甲县财政局', lead: '甲', filler: '乙', phone: '0372-0000000', date: '2023-05-24' };
const cells = { month: '2023-05', region: '419802', cells: [], footer };

const day: Step[] = [
	['上传一个文件', () => ended(send('PUT', '/api/imports?name=a.csv', pushes)), [['import', hash, 'done']]],
	['同一个文件再传一次', () => ended(send('PUT', '/api/imports?name=b.csv', pushes)), []],
	['传一个读不懂的', () => ended(send('PUT', '/api/imports?name=c.csv', '姓名,电话\n')), [['import', hash, 'done']]],
	[
		'撤销',
		async () => ended(send('POST', `/api/imports/${(await importId()) - 1}/withdrawal`, { reason: careless })),
		[['withdrawal', hash, 'done']],
	],
	['改口径', () => ok(send('POST', '/api/settings', setting)), [['setting', 'pushGrain', 'done']]],
	['按旧版本改口径', () => no(send('POST', '/api/settings', setting), 409), []],
	['别处的网页改口径', () => no(send('POST', '/api/settings', setting, 'http://evil.example'), 403), []],
	['设权重', () => ok(send('POST', '/api/banks/weights', { weights: [] })), [['bank-weights', 'bank-weights', 'done']]],
	['录基准', () => ok(send('POST', '/api/benchmarks', benchmark)), [['benchmark', '2023-05', 'done']]],
	['登记目标', () => ok(send('POST', '/api/targets', target)), [['target', '2023 projects', 'done']]],
	['存模板', () => ok(send('POST', '/api/notice-templates', template)), [['notice-template', 'notice', 'done']]],
	[
		'存文头',
		() => ok(send('POST', '/api/notice-head', { month: '2023-05', base: 0, redHead: '示范市财政局文件' })),
		[['notice-head', '2023-05', 'done']],
	],
	[
		'存格式设置',
		() => ok(send('POST', '/api/formats', { profile, note: careless, base: 0 })),
		[['format', 'format_profile 1', 'done']],
	],
	[
		'填月监测表',
		() => ok(send('POST', '/api/monitoring-table/entries', cells)),
		[['monitoring', '202305 419802', 'done']],
	],
	['发布', () => ended(send('POST', '/api/freezes/2023-05', {})), [['freeze', hash, 'done']]],
	['没有月份的发布', () => no(send('POST', '/api/freezes/2030-01', {}), 404), []],
	[
		'看过修复',
		async () => {
			keepRepairs(openFolder(service.root), ['一。'], now());
			await ok(service.get('/api/repairs?seen=1', { method: 'DELETE', headers: { origin: service.address } }));
		},
		[['repairs-seen', 'repairs', 'done']],
	],
	['查询', () => ok(service.get('/api/overview?month=2023-05')), []],
	['导出审计', () => ok(service.get(`/api/audit?format=csv&text=${id}`)), [['export', '/api/audit', 'done']]],
	['核对审计', () => ok(service.get('/api/audit/verification')), [['audit-verified', 'audit', 'done']]],
];

describe('一天的审计', () => {
	test(
		'R47 一天里做了什么，审计里恰好是这些，依次编号，没有证件号和账号',
		async () => {
			const loaded = (await found('limit=1')).total;
			const kept = keepAudit(openFolder(service.root), { now, say: () => {} });
			for (const [, work] of day) await work();
			kept.close();
			const { rows } = await found('limit=500');
			const entries = rows.toReversed().slice(loaded);
			expect(entries.map(({ act, subject, result }) => [act, subject, result])).toEqual([
				['start', 'server', 'done'],
				...day.flatMap(([, , told]) => told),
				['stop', 'server', 'done'],
			]);
			expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => loaded + 1 + place));
			expect(JSON.stringify(rows)).not.toMatch(/419900195003|621700001001/);
		},
		patience,
	);

	test('R47 每条写明时间（UTC 和北京）、谁、从哪里、哪一次请求', async () => {
		const [entry] = (await found('act=audit-verified')).rows;
		expect(entry).toMatchObject({
			...{ actor: 'web', role: null, region: null, ip: '127.0.0.1', result: 'done' },
			...{ at: expect.stringMatching(/^2023-11-22 09:/), utc: expect.stringMatching(/^2023-11-22T01:\d\d:\d\dZ$/) },
			requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});

	test('R46 写进来的换行、控制字符不会冒充另一条', async () => {
		const { total } = await found('limit=1');
		const reason = 'x\u2028{"act":"login"}\u001b[31m';
		await send('POST', '/api/settings', { ...setting, reason, value: 'payment', base: 1 });
		const { rows } = await found('act=setting&limit=1');
		expect((await found('limit=1')).total).toBe(total + 1);
		expect(rows[0]?.detail).not.toMatch(/[\u2028\u001b]/);
	});

	test('按时间、人、动作、结果、文字查，逐页读完不重不漏', async () => {
		const { total } = await found('limit=1');
		const seen: number[] = [];
		for (let cursor = ''; ;) {
			const page = await found(`limit=7${cursor}`);
			seen.push(...page.rows.map(({ seq }) => seq));
			await service.get('/api/audit/verification');
			if (page.next === null) break;
			cursor = `&cursor=${page.next}`;
		}
		expect(seen).toEqual(Array.from({ length: total }, (_, place) => total - place));
		expect((await found('act=freeze')).rows).toHaveLength(1);
		expect((await found('actor=nobody')).rows).toEqual([]);
		expect((await found('text=PUSHGRAIN')).rows.map(({ act }) => act)).toEqual(['setting', 'setting']);
		expect((await found('since=2023-11-23')).rows).toEqual([]);
		expect(
			(await found('until=2023-11-22T09:00:00&limit=500')).rows.every(({ at }) => at < '2023-11-22 09:00:00'),
		).toBe(true);
	});

	test('导出的 CSV 是全部，旧的在前；XLSX 是工作簿', async () => {
		const { total } = await found('limit=1');
		const csv = await (await service.get('/api/audit?format=csv')).text();
		expect(csv.trimEnd().split('\r\n')).toHaveLength(total + 1);
		expect(csv).toContain('\r\n1,');
		const xlsx = await service.get('/api/audit?format=xlsx&act=freeze');
		expect(Buffer.from(await xlsx.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
		expect(decodeURIComponent(xlsx.headers.get('content-disposition') ?? '')).toContain('审计记录.xlsx');
	});
});
