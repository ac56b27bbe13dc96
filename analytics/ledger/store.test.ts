import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openFolder } from '../../ingest/folder.ts';
import { openState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { findingGroups, takeFindings } from './from_findings.ts';
import { ledgerSheet } from './sheet.ts';
import { applyLedger, closeCase, keepCases, noteFile, type Opening } from './store.ts';
import { everyCase, takeLedger } from './work.ts';
import { storeFindings } from '../findings/store.ts';
import { arrive } from '../../tests/world/arrive.ts';
import { load } from '../../tests/world.ts';
import { refresh } from '../refresh.ts';

const root = mkdtempSync(join(tmpdir(), 'yikatong-ledger-'));
const folders: { close(): void }[] = [];
afterAll(() => {
	for (const state of folders) state.close();
	rmSync(root, { recursive: true });
});

let state: ReturnType<typeof openState>;
beforeEach(() => {
	state = openState(openFolder(join(root, String(folders.length))));
	folders.push(state);
});

const now = () => new Date('2023-11-22T09:00:00+08:00');
const by = (actor: string) => ({ actor, now });
const fields = {
	...{ source: 'audit', category: '多发', title: '重复发放', department: '民政局', project: '2080502', persons: 3 },
	...{ found: 30_000, recovered: 0, cleared: 0, returned: 0, responsible: '', measure: '', days: 15, state: 'open' },
	note: '',
} as const satisfies Omit<Opening, 'region'>;
const opening = { ...fields, region: '419901' };
const open = (more: Partial<Opening> = {}) =>
	keepCases(state, { opened: [{ ...opening, ...more }] }, by('甲'))[0] ?? '';

/** What the pages read. */
async function cases(db: Connection) {
	await applyLedger(db, state);
	return everyCase({ visible: wholeCity, read: (work) => work(db) }, null);
}

test('编号是单位编码加本单位的序号', () => {
	expect([open(), open(), open({ region: '419902' })]).toEqual(['419901-0001', '419901-0002', '419902-0001']);
});

describe('查出＝追回＋未追回＋核销', () => {
	const random = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

	test('任意登记五百次：能存的分文不差，不能存的一件也没有存', async () => {
		const draw = random(20_231_122);
		const amount = () => Math.floor(draw() * 4) * 10_000 + Math.floor(draw() * 100);
		const no = open({ found: 60_001 });
		let [base, refused] = [1, 0];
		for (let round = 0; round < 500; round++) {
			const money = { found: amount() * 2, recovered: amount(), cleared: amount(), returned: amount() };
			try {
				keepCases(state, { changed: [{ ...fields, ...money, no, base }] }, by('乙'));
				base += 1;
				expect(money.recovered + money.cleared).toBeLessThanOrEqual(money.found);
				expect(money.returned).toBeLessThanOrEqual(money.recovered);
			} catch (fault) {
				refused += 1;
				expect(String(fault)).toMatch(/超过/);
			}
		}
		expect(Math.min(base, refused)).toBeGreaterThan(20);
		const db = await given({});
		const [row] = await cases(db);
		expect(row?.version).toBe(base);
		const sums = state
			.prepare(
				'select count(*) as versions, sum(found = recovered + outstanding + cleared) as sound from ledger_version',
			)
			.get();
		expect(sums).toEqual({ versions: base, sound: base });
	});

	test('绕过程序也存不进不平的，存进的改不了、删不掉', () => {
		open();
		const insert = (found: number, recovered: number) =>
			state.exec(`insert into ledger_version select case_no, 2, act, region_code, sequence, source, category, title,
				department, project_code, persons, ${found}, ${recovered}, cleared, returned, responsible, measure, days, state,
				rule_id, month, origin_department, origin_project, findings, findings_amount, note, saved_at, saved_by
				from ledger_version`);
		expect(() => insert(1, 2)).toThrow();
		expect(() => state.exec('update ledger_version set found = 1')).toThrow('versions of a case stay');
		expect(() => state.exec('delete from ledger_version')).toThrow('versions of a case stay');
	});
});

describe('销号', () => {
	const close = (no: string, base: number, account: string | null) =>
		closeCase(state, { no, base, note: '已核' }, { actor: account ?? 'web', account, now });

	test('钱没有追回或核销完，不能销；立案、办理过的人不能销；别的人能', async () => {
		const no = open();
		expect(() => close(no, 1, '丙')).toThrow('还有没追回、没核销的金额');
		keepCases(state, { changed: [{ ...fields, recovered: 20_000, cleared: 10_000, no, base: 1 }] }, by('乙'));
		for (const who of ['甲', '乙', null]) expect(() => close(no, 2, who)).toThrow('销号须由另一个账号的人办理');
		close(no, 2, '丙');
		expect((await cases(await given({})))[0]).toMatchObject({ state: 'closed', outstanding: 0, savedBy: '丙' });
		expect(() => keepCases(state, { changed: [{ ...fields, no, base: 3 }] }, by('乙'))).toThrow('已经销号');
	});

	test('别人改过以后，按旧的不能再存', () => {
		const no = open();
		keepCases(state, { changed: [{ ...fields, no, base: 1 }] }, by('乙'));
		expect(() => keepCases(state, { changed: [{ ...fields, no, base: 1 }] }, by('甲'))).toThrow('已被别人改过');
	});
});

test('每一步都记入审计，证件号不留下', async () => {
	const no = open({ title: '向410502195001011234重复发放' });
	noteFile(state, { no, sha256: 'ab', name: '收据.pdf', bytes: 9 }, by('甲'));
	const acts = state.prepare("select actor, subject, detail from audit where act = 'ledger' order by entry").all();
	expect(acts.map(({ detail }) => JSON.parse(String(detail)).act)).toEqual(['open', 'file']);
	expect(acts.map(({ subject }) => subject)).toEqual([no, no]);
	const [row] = await cases(await given({}));
	expect(row?.title).not.toContain('195001011234');
	expect(row?.files).toEqual([{ name: '收据.pdf', sha256: 'ab', bytes: 9 }]);
});

describe('工作簿', () => {
	const sight = (db: Connection) => ({
		visible: wholeCity,
		read: <T>(work: (db: Connection) => Promise<T>) => work(db),
	});
	const taken = async (db: Connection, book: Buffer) => {
		const path = join(root, `台账${folders.length}.xlsx`);
		writeFileSync(path, book);
		return takeLedger(sight(db), state, path, by('乙'));
	};

	test('导出再导入，什么也不改；到一个空的台账里，成为同样的问题', async () => {
		const db = await given({});
		open({ title: '=cmd|calc_x0041_', found: 123_456, recovered: 100, returned: 1, measure: '多行\n措施' });
		open({ region: '419902', department: null, project: null, source: 'report', state: 'handling' });
		const before = await cases(db);
		const book = await ledgerSheet(before);
		expect(await taken(db, book)).toMatchObject({ isTaken: true, opened: 0, changed: 0, unchanged: 2, faults: [] });
		const bare = await ledgerSheet(before.map((row) => ({ ...row, no: '' })));
		state = openState(openFolder(join(root, 'other')));
		folders.push(state);
		await applyLedger(db, state);
		expect(await taken(db, bare)).toMatchObject({ isTaken: true, opened: 2, faults: [] });
		const plain = ({ openedBy: _, savedBy: __, ...row }: (typeof before)[number]) => row;
		expect((await cases(db)).map(plain)).toEqual(before.map(plain));
	});

	test('改了的格成为新版本；有一处不对，全部不收，说明在哪一行', async () => {
		const db = await given({});
		open();
		const [row] = await cases(db);
		if (!row) throw new Error('no case');
		const good = await ledgerSheet([{ ...row, recovered: 5_000, state: 'handling' }]);
		expect(await taken(db, good)).toMatchObject({ isTaken: true, changed: 1 });
		expect((await cases(db))[0]).toMatchObject({
			version: 2,
			recovered: 5_000,
			outstanding: 25_000,
			state: 'handling',
		});
		const wrong = await ledgerSheet([row, { ...row, no: '', state: 'closed' }, { ...row, no: '419901-0009' }]);
		expect((await taken(db, wrong)).faults).toEqual([
			{ line: 3, sentence: '状态：状态只能是待整改、整改中、待销号；销号由另一人办理' },
			{ line: 4, sentence: '台账中没有编号为“419901-0009”的问题；新的问题不写编号' },
		]);
		expect((await cases(db))[0]?.version).toBe(2);
	});
});

test('疑点立案：同一规则、月份、单位、部门、项目一件；再来的并入，销了号的重新打开', async () => {
	const db = await given({ slips: [{}], payments: [{ amount: 100 }, { line: 2, amount: 200 }] });
	await storeFindings(await arrive(db), { now });
	const take = async () => {
		const groups = await findingGroups(db, wholeCity, { rule: 'person_twice_in_slip' });
		return takeFindings(state, groups, 15, by('甲'));
	};
	expect(await take()).toEqual({ opened: 1, joined: 0, unchanged: 0 });
	expect(await take()).toEqual({ opened: 0, joined: 0, unchanged: 1 });
	const [opened] = await cases(db);
	expect(opened).toMatchObject({ source: 'system', category: '同单重复', findings: 2, persons: 1, found: 300 });
	const no = opened?.no ?? '';
	keepCases(state, { changed: [{ ...fields, found: 300, recovered: 100, cleared: 200, no, base: 1 }] }, by('乙'));
	closeCase(state, { no, base: 2, note: '' }, { ...by('丙'), account: '丙' });
	await load(db, { payments: [{ line: 3, amount: 50 }] });
	await refresh(db);
	await storeFindings(await arrive(db), { now });
	expect(await take()).toEqual({ opened: 0, joined: 1, unchanged: 0 });
	expect((await cases(db))[0]).toMatchObject({
		no,
		state: 'open',
		findings: 3,
		found: 350,
		outstanding: 50,
		version: 4,
	});
});
