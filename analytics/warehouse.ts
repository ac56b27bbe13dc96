import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DataFolder, openFolder } from '../ingest/folder.ts';
import { type DatabaseSync, openState } from '../ingest/state.ts';
import { sealStore } from '../ingest/vault/seal_store.ts';
import type { Connection, Database } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { applyBankEntries, bankEntries } from './bank_assessment.ts';
import { applyBenchmarks } from './benchmarks.ts';
import { applyBankReasons } from './bank_reasons.ts';
import { assertFree, bytesOf } from './disk_room.ts';
import { applyRuleSettings } from './findings/rule_settings.ts';
import { recheck } from './recheck.ts';
import { assertRestored } from './half_restored.ts';
import { isDamaged, isMarkedDamaged, setDatabaseAside, setLogAside } from './host_fault.ts';
import { adoptLeftovers, clearLeftovers, clearRejects } from './leftovers.ts';
import { applyLedger } from './ledger/store.ts';
import { open } from './open.ts';
import { applyMonitoringActs, monitoringActs } from './monitoring/acts.ts';
import { newestProfile } from './profiles.ts';
import { syncPublished } from './published/sync.ts';
import { rebuild } from './rebuild.ts';
import { reconcile } from './reconcile.ts';
import { Refusal } from './refusal.ts';
import { assertRegistered, setDamagedStateAside, strayFiles } from './registered.ts';
import { keepRepairs } from './repairs.ts';
import { isOutdated, markMade } from './schema.ts';
import { applySettings } from './settings.ts';
import { applyTemplates } from './notice/template_store.ts';
import { applyTargetEntries, targetEntries } from './target_entries.ts';

/** The opened data of one installation; this process is its only owner until it is closed. */
export type Warehouse = {
	folder: DataFolder;
	database: Database;
	writer: Connection;
	/** What the start had to repair: Chinese sentences, none after an orderly end. */
	repairs: readonly string[];
	close(): void;
};

export type OpenOptions = {
	now: () => Date;
	progress?: (step: string, done: number, of: number) => void;
	/** Whether an empty data folder is made where there is none. */
	creates: boolean;
};

/**
 * Opens a data folder, makes its database again where another version of the program made it or where it is damaged, and
 * finishes what a crash left undone. Refuses, in Chinese, a folder without data that may not be made, and one that
 * another process holds.
 */
export async function openWarehouse(root: string, options: OpenOptions): Promise<Warehouse> {
	const path = resolve(root);
	if (!options.creates && !existsSync(join(path, 'yikatong.duckdb')) && !existsSync(join(path, 'state.sqlite'))) {
		throw new Refusal(
			404,
			`数据目录 ${path} 中还没有数据。请先用 yikatong ingest 导入文件，或用 --data 指定数据目录。`,
		);
	}
	assertRestored(path);
	const folder = openFolder(path);
	const repairs: string[] = [];
	if (setDamagedStateAside(folder)) {
		repairs.push(
			'登记 state.sqlite 损坏，已另存为 state.sqlite.damaged，并按数据库中的导入记录重新登记；其中的其他内容（如任务记录）须从备份恢复。',
		);
	}
	const opened = await openSound(folder, options, repairs);
	keepRepairs(folder, repairs, options.now());
	return { ...opened, repairs };
}

/**
 * Opens what can be opened: first as it is, then without the database's log, then without the database, which is made
 * again from the received files. What is set aside stays for whoever looks for the cause.
 */
async function openSound(folder: DataFolder, options: OpenOptions, repairs: string[]): Promise<Opened> {
	if (isMarkedDamaged(folder.root)) return openAnew(folder, options, repairs);
	try {
		return await openReady(folder, options, repairs);
	} catch (fault) {
		if (!isDamaged(fault)) throw fault;
	}
	if (!setLogAside(folder)) return openAnew(folder, options, repairs);
	repairs.push('数据库的日志损坏，已另存为 yikatong.duckdb.wal.damaged。');
	try {
		return await openReady(folder, options, repairs);
	} catch (fault) {
		if (!isDamaged(fault)) throw fault;
		return openAnew(folder, options, repairs);
	}
}

async function openAnew(folder: DataFolder, options: OpenOptions, repairs: string[]): Promise<Opened> {
	setDatabaseAside(folder);
	repairs.push('数据库文件损坏，已另存为 yikatong.duckdb.damaged，并用收到的文件重新生成。');
	return openReady(folder, options, repairs);
}

type Opened = Omit<Warehouse, 'repairs'>;

/** The database as this version makes it, with everything done that a crash left undone. */
async function openReady(folder: DataFolder, options: OpenOptions, repairs: string[]): Promise<Opened> {
	const found = await openCurrent(folder, options);
	try {
		repairs.push(...(await makeReady(found, options)));
		return found;
	} catch (fault) {
		found.close();
		throw fault;
	}
}

async function makeReady({ folder, writer }: Opened, options: OpenOptions): Promise<string[]> {
	await loadModels(writer);
	await markMade(writer);
	const state = openState(folder);
	try {
		await applyEntered(writer, state);
		const finished = await finishCrashed(writer, folder, options);
		const repairs = [...finished, ...sayStrays(folder, state), ...(await syncPublished(writer, folder, state))];
		await recheck(writer, options);
		return repairs;
	} finally {
		state.close();
	}
}

/** What the office has set and entered by hand: the database may be another one than then. */
async function applyEntered(writer: Connection, state: DatabaseSync): Promise<void> {
	await applyBankReasons(writer, newestProfile(state)?.document);
	await applySettings(writer, state);
	await applyRuleSettings(writer, state);
	await applyBankEntries(writer, bankEntries(state));
	await applyTargetEntries(writer, targetEntries(state));
	await applyMonitoringActs(writer, monitoringActs(state));
	await applyLedger(writer, state);
	await applyBenchmarks(writer, state);
	await applyTemplates(writer, state);
}

/** Finishes what a crash left undone, and says what. */
async function finishCrashed(writer: Connection, folder: DataFolder, options: OpenOptions): Promise<string[]> {
	const adopted = await adoptLeftovers(writer, folder);
	const cleared = clearLeftovers(folder) + (await clearRejects(writer, folder));
	const encrypted = await sealStore(folder, options);
	return [
		...(adopted > 0 ? [`上次中断时已载入的 ${adopted} 个文件已存入 imports。`] : []),
		...(cleared > 0 ? [`上次中断留下的 ${cleared} 个中间文件已清除。`] : []),
		...sayEncrypted(encrypted),
		...(await reconcile(writer, folder, options)),
	];
}

/** Files of an earlier version of the program, or under a key whose change was cut short. */
function sayEncrypted(files: number): string[] {
	return files > 0
		? [`imports 中的 ${files} 个文件已用现在的密钥加密。请备份密钥目录：没有密钥，这些文件打不开。`]
		: [];
}

/** What is in neither the database nor the register can only be loaded by who has it. */
function sayStrays(folder: DataFolder, state: DatabaseSync): string[] {
	assertRegistered(folder, state);
	const { length } = strayFiles(folder, state);
	return length > 0
		? [`imports 中有 ${length} 个文件没有导入记录，未计入数字：上次中断时没有载入完，请重新导入。`]
		: [];
}

/** The database as this version makes it. */
async function openCurrent(folder: DataFolder, options: OpenOptions): Promise<Opened> {
	// A log without its database is none of the empty one that is made now.
	if (!existsSync(folder.database)) setLogAside(folder);
	const found = await connect(folder);
	if (!(await isOutdated(found.writer).catch(closing(found)))) return found;
	found.close();
	assertFree(folder.root, bytesOf([folder.database]), '升级');
	const { unrestored } = await rebuild(folder, options);
	const [first] = unrestored;
	if (first) throw new Refusal(500, `程序已更新，但收到的文件“${first.name}”无法重新载入：${first.reason}`);
	return connect(folder);
}

function closing(opened: Opened): (fault: unknown) => never {
	return (fault) => {
		opened.close();
		throw fault;
	};
}

async function connect(folder: DataFolder): Promise<Opened> {
	const database = await open(folder);
	const writer = await database.connect();
	const close = () => {
		writer.close();
		database.close();
	};
	return { folder, database, writer, close };
}
