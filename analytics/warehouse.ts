import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DataFolder, openFolder } from '../ingest/folder.ts';
import { openState, withState } from '../ingest/state.ts';
import type { Connection, Database } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { applyBankEntries, bankEntries } from './bank_assessment.ts';
import { applyBenchmarks } from './benchmarks.ts';
import { applyBankReasons } from './bank_reasons.ts';
import { storeChecks } from './checks.ts';
import { isDamaged, isMarkedDamaged, setDatabaseAside, setLogAside } from './host_fault.ts';
import { adoptLeftovers, clearLeftovers, clearRejects } from './leftovers.ts';
import { open } from './open.ts';
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
	const folder = openFolder(path);
	if (!/^[0-9a-f]{64}$/.test(folder.secret))
		throw new Refusal(500, `数据目录 ${path} 中的 secret.key 损坏。请从备份恢复这个文件，不要另造：人数要靠它去重。`);
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
	await applyBankReasons(writer, withState(folder, newestProfile)?.document);
	const state = openState(folder);
	await applySettings(writer, state).finally(() => state.close());
	await applyBankEntries(writer, withState(folder, bankEntries));
	await applyTargetEntries(writer, withState(folder, targetEntries));
	const repairs: string[] = [];
	const adopted = await adoptLeftovers(writer, folder);
	if (adopted > 0) repairs.push(`上次中断时已载入的 ${adopted} 个文件已存入 imports。`);
	const cleared = clearLeftovers(folder) + (await clearRejects(writer, folder));
	if (cleared > 0) repairs.push(`上次中断留下的 ${cleared} 个中间文件已清除。`);
	repairs.push(...(await reconcile(writer, folder, options)));
	repairs.push(...sayStrays(folder));
	repairs.push(...(await putKept(writer, folder)));
	await storeChecks(writer, options);
	return repairs;
}

/** What was entered by hand, and what was published, from its own files: the database may be another one than then. */
async function putKept(writer: Connection, folder: DataFolder): Promise<string[]> {
	const state = openState(folder);
	try {
		await applyBenchmarks(writer, state);
		await applyTemplates(writer, state);
		return await syncPublished(writer, folder, state);
	} finally {
		state.close();
	}
}

/** What is in neither the database nor the register can only be loaded by who has it. */
function sayStrays(folder: DataFolder): string[] {
	const state = openState(folder);
	try {
		assertRegistered(folder, state);
		const { length } = strayFiles(folder, state);
		return length > 0
			? [`imports 中有 ${length} 个文件没有导入记录，未计入数字：上次中断时没有载入完，请重新导入。`]
			: [];
	} finally {
		state.close();
	}
}

/** The database as this version makes it. */
async function openCurrent(folder: DataFolder, options: OpenOptions): Promise<Opened> {
	// A log without its database is none of the empty one that is made now.
	if (!existsSync(folder.database)) setLogAside(folder);
	const found = await connect(folder);
	if (!(await isOutdated(found.writer).catch(closing(found)))) return found;
	found.close();
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
