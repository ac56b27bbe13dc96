import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/second_city.ts';
import { type DataFolder, openFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import { writeAudit } from '../audit.ts';
import { anchorFile, readAnchors, writeAnchor } from './anchors.ts';
import { audited, auditedFolder, flipByte, forge, tamper } from './tampered.fixture.ts';
import { verifyAudit, verifyAuditBetween } from './verify.ts';

const place = temporaryFolder();
afterAll(place.remove);
let folders = 0;

const made = (entries = 12) => auditedFolder(join(place.path, `data-${++folders}`), entries);
const found = (folder: DataFolder) => verifyAudit(folder).faults.map(({ kind, seq, to }) => [kind, seq, to]);

/** What verification finds after somebody has worked on the file of twelve entries. */
function after(work: (state: DatabaseSync) => void): unknown[] {
	const folder = made();
	tamper(folder, work);
	return found(folder);
}

/** Entries from one on get other numbers, as if they had always had them. */
const renumber = (state: DatabaseSync, from: number, by: number) => {
	state.prepare('update audit set entry = -entry - ? where entry >= ?').run(by, from);
	state.exec('update audit set entry = -entry where entry < 0');
};

describe('审计的链', () => {
	test('R48 没有动过的审计核对为完整，每天第一条之前落一个锚点', () => {
		const folder = made();
		const { faults, entries, anchors, unchained } = verifyAudit(folder);
		expect({ faults, entries, unchained }).toEqual({ faults: [], entries: 12, unchained: 0 });
		expect(anchors.map(({ date, count }) => [date, count])).toEqual([
			...[
				['2023-11-22', 1],
				['2023-11-23', 3],
				['2023-11-24', 5],
			],
			...[
				['2023-11-25', 7],
				['2023-11-26', 9],
				['2023-11-27', 11],
			],
		]);
	});

	test('R48 条数多的分段核对，其间别的提问得到答复，结果一样', async () => {
		const folder = made(2_500);
		let answered = 0;
		const answering = setInterval(() => answered++, 0);
		const told = await verifyAuditBetween(folder);
		clearInterval(answering);
		expect(told).toEqual(verifyAudit(folder));
		expect(told.entries).toBe(2_500);
		expect(answered).toBeGreaterThan(0);
	});

	test('R48 改了一个字节，核对指出是第几条', () => {
		const folder = made();
		flipByte(folder, 'subject-7');
		expect(found(folder)).toEqual([['altered', 7, 7]]);
	});

	test('R48 改了最后一条，锚点知道有过这一条', () => {
		const folder = made();
		writeAnchor(folder.root, '2023-11-28 00:00:00');
		flipByte(folder, 'subject-12');
		expect(found(folder)).toEqual([['altered', 12, 12]]);
	});

	test.each([
		"update audit set utc = 'x' where entry = 6",
		"update audit set at = 'x' where entry = 6",
		"update audit set actor = 'x' where entry = 6",
		"update audit set role = 'office' where entry = 6",
		"update audit set region_code = '419802' where entry = 6",
		"update audit set ip = '' where entry = 6",
		"update audit set act = 'login' where entry = 6",
		"update audit set subject = subject || ' ' where entry = 6",
		"update audit set result = 'refused' where entry = 6",
		"update audit set request_id = 'x' where entry = 6",
		"update audit set detail = '{}' where entry = 6",
		'update audit set mac = lower(hex(randomblob(32))) where entry = 6',
	])('R48 改了一条的一栏，核对指出是第几条：%s', (statement) => {
		expect(after((state) => state.exec(statement))).toEqual([['altered', 6, 6]]);
	});

	test('R48 删了中间一条', () => {
		expect(after((state) => state.exec('delete from audit where entry = 5'))).toEqual([['removed', 5, 5]]);
	});

	test('R48 删了中间两条，再把后面的重新编号', () => {
		const work = (state: DatabaseSync) => {
			state.exec('delete from audit where entry in (5, 6)');
			renumber(state, 7, -2);
		};
		expect(after(work)).toEqual([['removed', 5, 6]]);
	});

	test('R48 删了最前两条', () => {
		expect(after((state) => state.exec('delete from audit where entry <= 2'))).toEqual([['removed', 1, 2]]);
	});

	test('R48 删了最后三条，计数器知道写过多少条', () => {
		expect(after((state) => state.exec('delete from audit where entry > 9'))).toEqual([['cut', 10, 12]]);
	});

	test('R48 删了最后三条并改了计数器，锚点知道写过多少条', () => {
		const work = (state: DatabaseSync) => {
			state.exec('delete from audit where entry > 9');
			state.exec("update sqlite_sequence set seq = 9 where name = 'audit'");
		};
		expect(after(work)).toEqual([['cut', 10, 11]]);
	});

	test('R48 截尾以后接着写，缺口仍然看得见', () => {
		const folder = made();
		tamper(folder, (state) => state.exec('delete from audit where entry > 9'));
		withState(folder, (state) =>
			writeAudit(state, { at: '2023-11-28 09:00:00', actor: 'web', act: 'setting', subject: 'x', detail: {} }),
		);
		expect(found(folder)).toEqual([['removed', 10, 12]]);
	});

	test.each([
		[3, 9],
		[5, 6],
	])('R48 对调第%i条和第%i条', (one, two) => {
		const work = (state: DatabaseSync) => {
			const move = state.prepare('update audit set entry = ? where entry = ?');
			for (const [to, from] of [
				[-1, one],
				[one, two],
				[two, -1],
			] as const)
				move.run(to, from);
		};
		expect(after(work)).toEqual([['swapped', one, two]]);
	});

	test('R48 末尾添上一条假的', () => {
		const folder = made();
		const last = audited(folder).entries.at(-1);
		if (!last) expect.fail();
		tamper(folder, (state) => forge(state, [{ ...last, seq: 13 }], 'f'.repeat(64), last.mac ?? ''));
		expect(found(folder)).toEqual([['inserted', 13, 13]]);
	});

	test('R48 中间插进一条假的，后面的重新编号', () => {
		const folder = made();
		const { entries } = audited(folder);
		const [before, like] = [entries[3], entries[4]];
		if (!before || !like) expect.fail();
		tamper(folder, (state) => {
			renumber(state, 5, 1);
			forge(state, [like], 'f'.repeat(64), before.mac ?? '');
		});
		expect(found(folder)).toEqual([['inserted', 5, 5]]);
	});

	test('R48 整条链用别的密钥重做：与密钥和锚点都不符', () => {
		const folder = made();
		const { entries } = audited(folder);
		tamper(folder, (state) => forge(state, entries, 'f'.repeat(64), ''));
		expect(found(folder)).toEqual([['rewritten', 1, 12]]);
	});

	test('R48 拿到密钥的人重做了链：留在别处的锚点仍然不符', () => {
		const folder = made();
		const { entries, key } = audited(folder);
		const altered = entries.slice(4).map((entry) => ({ ...entry, actor: 'nobody' }));
		tamper(folder, (state) => forge(state, altered, key, entries[3]?.mac ?? ''));
		expect(found(folder)).toEqual([['rewritten', 5, 12]]);
	});

	test('R48 去掉全部校验值，冒充早于链的记录：锚点不符', () => {
		expect(after((state) => state.exec('update audit set mac = null'))).toEqual([['rewritten', 1, 12]]);
	});

	test('R48 升级前的记录由链的第一条担保，改一条就看得出', () => {
		const folder = made(0);
		const old = `insert into audit (at, actor, act, subject, detail) values ('2023-11-20 09:00:00', 'web', 'import', ?, '{}')`;
		tamper(folder, (state) => ['one', 'two', 'three'].forEach((subject) => state.prepare(old).run(subject)));
		withState(folder, (state) => {
			for (const subject of ['x', 'y'])
				writeAudit(state, { at: '2023-11-21 09:00:00', actor: 'web', act: 'setting', subject, detail: {} });
		});
		expect(verifyAudit(folder)).toMatchObject({ faults: [], entries: 5, unchained: 3 });
		tamper(folder, (state) => state.exec("update audit set subject = 'four' where entry = 2"));
		expect(found(folder)).toEqual([['altered', 1, 4]]);
	});

	test('R48 锚点文件被改：说是第几行；没有写完的最后一行不算，之后接着写', () => {
		const folder = made();
		appendFileSync(anchorFile(folder.root), '{"date":"2023-1');
		expect(found(folder)).toEqual([]);
		writeAnchor(folder.root, '2023-11-28 00:00:00');
		expect(readAnchors(anchorFile(folder.root))).toMatchObject({ unreadable: [], anchors: { length: 7 } });
		const lines = readFileSync(anchorFile(folder.root), 'utf8').split('\n');
		writeFileSync(anchorFile(folder.root), lines.with(1, 'x').join('\n'));
		expect(found(folder)).toEqual([['anchors', 2, 2]]);
	});

	test('R48 密钥不见了，说明要从备份恢复，也不另造一个继续写', () => {
		const folder = made();
		rmSync(join(folder.root, 'keys', 'audit.key'));
		expect(() => verifyAudit(folder)).toThrow('没有审计密钥');
		expect(() => openFolder(folder.root)).toThrow('缺少密钥');
		expect(existsSync(join(folder.root, 'keys', 'audit.key'))).toBe(false);
	});
});
