import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger, LedgerSaved, LedgerTaken, LedgerUpload } from '#contract';
import { problemOf } from './api/service.ts';
import { startWalled, type WalledService } from './walls/walled_service.ts';

let city: WalledService;
beforeAll(async () => {
	city = await startWalled({ name: 'live' });
}, 600_000);
afterAll(() => city.close());

const [own, other] = ['419804', '419802'];
const fields = {
	...{ source: 'audit', category: '多发', title: '重复发放', department: null, project: null, persons: 2 },
	...{ found: 50_000, recovered: 0, cleared: 0, returned: 0, responsible: '张', measure: '', days: 5, state: 'open' },
	note: '',
};
const post = (name: string, path: string, body: unknown) =>
	city.get(`/api/ledger${path}`, name, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
const ledger = async (name: string, query = '') =>
	Ledger.parse(await (await city.get(`/api/ledger${query}`, name)).json());
const openAs = async (name: string, region: string) =>
	LedgerSaved.parse(await (await post(name, '', { ...fields, region })).json()).no;

test('县里立本县的案，看不到、改不了、销不了别县的；审计都能看，不能写', async () => {
	const no = await openAs('county', own);
	expect((await post('county', '', { ...fields, region: other })).status).toBe(403);
	expect((await ledger('county')).units.map(({ key }) => key)).toEqual([own]);
	expect((await ledger('other')).rows.map((row) => row.no)).not.toContain(no);
	const change = { ...fields, recovered: 10_000, base: 1 };
	expect(await problemOf(await post('other', `/${no}`, change))).toMatchObject({ status: 404 });
	expect((await post('other', `/${no}/closing`, { base: 1, note: '' })).status).toBe(404);
	const evidence = { method: 'POST', body: '收据' };
	expect((await city.get(`/api/ledger/${no}/files?name=a.pdf`, 'other', evidence)).status).toBe(404);
	expect((await ledger('auditor')).rows.map((row) => row.no)).toContain(no);
	for (const path of ['', `/${no}`, `/${no}/closing`, '/findings'])
		expect((await post('auditor', path, change)).status).toBe(403);
	for (const name of ['department', 'bank', 'administrator'])
		expect((await city.get('/api/ledger', name)).status).toBe(403);
});

test('登记整改和佐证，经办的不能销号，另一人销号；销号以后不能再改', async () => {
	const no = await openAs('county', own);
	const done = { ...fields, recovered: 30_000, returned: 20_000, cleared: 20_000, state: 'done', base: 1 };
	expect((await post('county', `/${no}`, done)).status).toBe(201);
	expect((await post('county', `/${no}`, done)).status).toBe(409);
	const noted = await city.get(`/api/ledger/${no}/files?name=a.pdf`, 'county', { method: 'POST', body: '收据' });
	expect(noted.status).toBe(201);
	expect((await post('county', `/${no}/closing`, { base: 2, note: '' })).status).toBe(403);
	expect((await post('office', `/${no}/closing`, { base: 2, note: '已核' })).status).toBe(201);
	const [row] = (await ledger('county', `?case=${no}`)).rows;
	expect(row).toMatchObject({ state: 'closed', outstanding: 0, returned: 20_000, savedBy: 'office' });
	expect(row?.files).toMatchObject([{ name: 'a.pdf', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
	expect((await post('county', `/${no}`, { ...done, base: 3 })).status).toBe(409);
});

test('钱不平的不收，说明哪里不对', async () => {
	const over = { ...fields, region: own, recovered: 40_000, cleared: 20_000 };
	expect(await problemOf(await post('county', '', over))).toMatchObject({
		...{ status: 400, detail: '追回金额与核销金额之和超过查出金额，请核对' },
	});
});

test('县里转入的疑点只是本县的，再转一次不重复', async () => {
	const conditions = { severity: 'high' };
	const taken = LedgerTaken.parse(await (await post('county', '/findings', conditions)).json());
	expect(taken.opened).toBeGreaterThan(0);
	const again = LedgerTaken.parse(await (await post('county', '/findings', conditions)).json());
	expect(again).toEqual({ opened: 0, joined: 0, unchanged: taken.opened });
	const opened = (await ledger('office', '?source=system&limit=500')).rows;
	expect(new Set(opened.map(({ region }) => region.key))).toEqual(new Set([own]));
});

test('导出的工作簿导回来没有变化；别县的工作簿不收', async () => {
	const sheet = async (name: string) => (await city.get('/api/ledger/sheet', name)).arrayBuffer();
	const upload = (name: string, body: ArrayBuffer) =>
		city.get('/api/ledger/upload?name=a.xlsx', name, { method: 'POST', body });
	const mine = LedgerUpload.parse(await (await upload('county', await sheet('county'))).json());
	expect(mine).toMatchObject({ isTaken: true, opened: 0, changed: 0, faults: [] });
	expect(mine.unchanged).toBe((await ledger('county')).total.cases);
	const theirs = LedgerUpload.parse(await (await upload('other', await sheet('county'))).json());
	expect(theirs).toMatchObject({ isTaken: false, opened: 0, changed: 0 });
});
