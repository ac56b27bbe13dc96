import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyFolder } from '../copy_folder.ts';
import { explained } from '../../analytics/log.ts';
import { openFolder } from '../../ingest/folder.ts';
import { receivedFiles } from '../../ingest/ledger.ts';
import { openState } from '../../ingest/state.ts';
import { openDatabase } from '../../sql/database.server.ts';
import { patience } from '../property/runs.ts';
import { cutBy, cutTo, type Damage, flipAt, lose, replace, scribbleAt, scribbleInEachBlock } from './damage.ts';
import { digestOf } from '../../analytics/digest.ts';
import { ingestSteps, killAt, watch } from './kill.ts';
import { expectWhole, makeScene, opened, type Scene } from './scene.ts';

/** The run that is disturbed: a corrected export with known, other and bad rows. */
const stage = 2;

const isLong = process.env.YIKATONG_LONG === '1';
/** How many damages of the database and of the register are tried: the first two, which differ most, or all. */
const tried = isLong ? Infinity : 2;
/** Of the log, all that security.md names (R61). */
const logsTried = isLong ? Infinity : 6;

let scene: Scene;
let [killed, copies] = ['', 0];
beforeAll(async () => {
	scene = await makeScene();
	killed = scene.copy(stage);
	await killAt(watch(killed, 'ingest', ...(scene.runs[stage] ?? [])), (ingestSteps['检查数据时'] ?? fail)());
	expect(statSync(join(killed, 'yikatong.duckdb.wal')).size).toBeGreaterThan(10_000);
}, patience);
afterAll(() => scene.remove());

const fail = () => expect.fail('no such step');

/** A copy of a data folder, with a file of it damaged. */
function damaged(data: string, name: string, damage: Damage): string {
	const copy = join(scene.path, `damaged-${++copies}`);
	copyFolder(data, copy);
	damage(join(copy, name));
	return copy;
}

const register = (data: string) => {
	const state = openState(openFolder(data));
	const files = receivedFiles(state).map(({ name, stored, path }) => ({ name, stored, path }));
	state.close();
	return files;
};

const logDamages: [string, Damage][] = [
	['少1个字节', cutBy(1)],
	['丢失', lose],
	['中间翻转', flipAt(0.5)],
	['少7个字节', cutBy(7)],
	['少100个字节', cutBy(100)],
	['少4096个字节', cutBy(4096)],
	['只剩一半', cutTo(0.5)],
	['是空的', cutTo(0)],
	['开头翻转', flipAt(0)],
	['前部翻转', flipAt(0.01)],
	['末尾翻转', flipAt(1)],
	['是别的内容', replace],
];

const fileDamages: [string, Damage][] = [
	['各块损坏', scribbleInEachBlock],
	['丢失', lose],
	['只剩一半', cutTo(0.5)],
	['是空的', cutTo(0)],
	['只剩文件头', cutTo(0.001)],
	['是别的内容', replace],
	['文件头损坏', scribbleAt(4096, 8192)],
];

describe('R61 数据库的日志（WAL）', () => {
	test.each(logDamages.slice(0, logsTried))(
		'%s：登记过的文件一个不少，数字不变',
		async (_, damage) => void (await expectWhole(scene, damaged(killed, 'yikatong.duckdb.wal', damage), stage, true)),
		patience,
	);
});

describe('R61 数据库文件', () => {
	test.each(fileDamages.slice(0, tried))(
		'%s：用收到的文件重新生成，并说明',
		async (_, damage) => {
			const data = damaged(scene.copy(stage + 1), 'yikatong.duckdb', damage);
			const repairs = await expectWhole(scene, data, stage, true);
			expect(repairs.join('')).toMatch(/重新载入（7 个|重新载入（8 个/);
		},
		patience,
	);

	test(
		'读到时才发现的损坏：先说明，下次启动时重新生成',
		async () => {
			const whole = scene.copy(stage + 1);
			const blocks = await paymentBlocks(join(whole, 'yikatong.duckdb'));
			let met = 0;
			for (const block of blocks) {
				if (met > 0 && tried !== Infinity) break;
				const data = damaged(whole, 'yikatong.duckdb', scribbleAt(block, 4096));
				const fault = await opened(data, ({ writer }) => digestOf(writer)).then(
					() => null,
					(thrown: unknown) => thrown,
				);
				if (fault !== null) {
					met++;
					expect(explained(fault, data, 'test')).toContain('数据库文件损坏');
				}
				await expectWhole(scene, data, stage, true);
			}
			expect(met).toBeGreaterThan(0);
		},
		patience,
	);
});

const registerDamages: [string, Damage][] = [
	['被截断', cutTo(0.3)],
	['丢失', lose],
	['是别的内容', replace],
	['是空的', cutTo(0)],
];

/** Where the blocks lie in a database file that hold payments, which no start reads. */
async function paymentBlocks(file: string): Promise<number[]> {
	const database = await openDatabase(file);
	const db = await database.connect();
	try {
		const rows = await db.rows(
			`select distinct 3 * 4096 + block_id * (select block_size from pragma_database_size()) as place
			from pragma_storage_info('raw_payment') where persistent and block_id >= 0 order by place`,
		);
		return rows.map(({ place }) => Number(place));
	} finally {
		db.close();
		database.close();
	}
}

describe('R61 登记（state.sqlite）', () => {
	test.each(registerDamages.slice(0, tried))(
		'%s：按数据库重新登记，并说明',
		async (_, damage) => {
			const sound = scene.copy(stage + 1);
			const data = damaged(sound, 'state.sqlite', damage);
			const repairs = await opened(data, async (warehouse) => warehouse.repairs);
			expect(repairs.join('')).toContain('补登记');
			expect(register(data)).toEqual(register(sound));
			await expectWhole(scene, data, stage, true);
		},
		patience,
	);

	test('连同数据库一起丢失：不当作空的数据目录', async () => {
		const data = damaged(damaged(scene.copy(stage + 1), 'state.sqlite', replace), 'yikatong.duckdb', replace);
		await expect(opened(data, async () => {})).rejects.toThrow(/有 8 个收到的文件。请从备份恢复/);
		await expect(opened(data, async () => {})).rejects.toThrow(/有 8 个收到的文件。请从备份恢复/);
		expect(readdirSync(join(data, 'imports')).filter((name) => /^\w{64}\.csv$/.test(name))).toHaveLength(8);
	});
});
