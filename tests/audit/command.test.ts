import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { AuditVerification } from '#contract';
import { anchorFile, readAnchors } from '../../analytics/audit/anchors.ts';
import { audited, auditedFolder, tamper } from '../../analytics/audit/tampered.fixture.ts';
import { openFolder } from '../../ingest/folder.ts';
import { json, run, said, start, stop } from '../cli/program.ts';
import { copyEmpty } from '../empty_folder.ts';
import { patience } from '../property/runs.ts';
import { temporaryFolder } from '../second_city.ts';

const place = temporaryFolder();
afterAll(place.remove);

describe('yikatong audit', () => {
	test(
		'R48 完整时退出码为0，说共多少条；核对本身也记下来',
		async () => {
			const { root } = auditedFolder(join(place.path, 'whole'), 5);
			const { status, stdout } = await run(root, 'audit', 'verify');
			expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('审计记录完整：共5条') });
			const again = AuditVerification.parse(await json(0, root, 'audit', 'verify'));
			expect(again).toMatchObject({ isWhole: true, entries: 6, faults: [], isRecorded: true });
		},
		patience,
	);

	test(
		'R48 被动过时退出码为1，用中文说是第几条、怎么办',
		async () => {
			const folder = auditedFolder(join(place.path, 'altered'), 5);
			tamper(folder, (state) => state.exec("update audit set actor = 'nobody' where entry = 3"));
			const { status, stdout } = await run(folder.root, 'audit', 'verify');
			expect(status).toBe(1);
			expect(stdout).toMatch(/发现1处问题[\s\S]*第3条写下以后被改过。[\s\S]*复制整个目录留作证据/);
			const told = AuditVerification.parse(await json(1, folder.root, 'audit', 'verify'));
			expect(told.faults).toEqual([{ kind: 'altered', seq: 3, to: 3, sentence: '第3条写下以后被改过。' }]);
		},
		patience,
	);

	test(
		'R48 数据目录里的锚点也被换过时，备份里的锚点看得出',
		async () => {
			const folder = auditedFolder(join(place.path, 'anchors'), 6);
			const backup = join(place.path, 'backup.jsonl');
			copyFileSync(anchorFile(folder.root), backup);
			tamper(folder, (state) => {
				state.exec('delete from audit where entry > 3');
				state.exec("update sqlite_sequence set seq = 3 where name = 'audit'");
			});
			const [first = ''] = readFileSync(backup, 'utf8').split('\n');
			writeFileSync(anchorFile(folder.root), `${first}\n`);
			expect((await run(folder.root, 'audit', 'verify', '--anchors', backup)).stdout).toContain('末尾被截掉');
		},
		patience,
	);

	test(
		'导出一段时间的 CSV，旧的在前；写错的用法有说明',
		async () => {
			const { root } = auditedFolder(join(place.path, 'export'), 5);
			const out = join(place.path, 'out.csv');
			const day = ['--since', '2023-11-22', '--until', '2023-11-23'];
			expect((await run(root, 'audit', 'export', '--out', out, ...day)).status).toBe(0);
			const lines = readFileSync(out, 'utf8').trimEnd().split('\r\n');
			expect(lines[0]).toMatch(/^\uFEFF序号,时间（北京）,时间（UTC）,操作者/);
			expect(lines.slice(1).map((line) => line.slice(0, 21))).toEqual([
				'2,2023-11-22 08:00:00',
				'3,2023-11-22 20:00:00',
			]);
			expect((await run(root, 'audit')).stderr).toContain('yikatong audit verify');
			expect((await run(join(place.path, 'none'), 'audit', 'verify')).stderr).toContain('没有审计记录');
		},
		patience,
	);
});

test(
	'R47、R48 服务启动、停止都记下来，锚点打印出来并与文件相同；运行中可以核对',
	async () => {
		const data = join(place.path, 'served');
		await copyEmpty(data);
		const server = start(data, 'serve', '--port', '0');
		let printed = await said(server, /http:\S+\n/);
		for (const stream of [server.stdout, server.stderr])
			stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
		const { status, stdout } = await run(data, 'audit', 'verify');
		expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('审计记录完整') });
		expect(await stop(server)).toBe(0);
		const { entries } = audited(openFolder(data));
		expect(entries.map(({ act }) => act)).toEqual(['start', 'audit-verified', 'stop']);
		const { anchors } = readAnchors(anchorFile(data));
		expect(anchors.map(({ count, mac }) => [count, mac])).toEqual(
			[1, 3].map((count) => [count, entries[count - 1]?.mac]),
		);
		for (const { count, mac } of anchors) expect(printed).toContain(`共${count}条，末条校验值 ${mac}`);
	},
	patience,
);
