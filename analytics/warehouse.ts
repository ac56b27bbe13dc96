import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DataFolder, openFolder } from '../ingest/folder.ts';
import { withState } from '../ingest/state.ts';
import type { Connection, Database } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { applyBankReasons } from './bank_reasons.ts';
import { storeChecks } from './checks.ts';
import { open } from './open.ts';
import { newestProfile } from './profiles.ts';
import { rebuild } from './rebuild.ts';
import { reconcile } from './reconcile.ts';
import { Refusal } from './refusal.ts';
import { isOutdated, markMade } from './schema.ts';

/** The opened data of one installation; this process is its only owner until it is closed. */
export type Warehouse = { folder: DataFolder; database: Database; writer: Connection; close(): void };

export type OpenOptions = {
	now: () => Date;
	progress?: (step: string, done: number, of: number) => void;
	/** Whether an empty data folder is made where there is none. */
	creates: boolean;
};

/**
 * Opens a data folder, makes its database again where another version of the program made it, and finishes what a crash
 * left undone. Refuses, in Chinese, a folder without data that may not be made, and one that another process holds.
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
	const warehouse = await openCurrent(folder, options);
	try {
		await loadModels(warehouse.writer);
		await markMade(warehouse.writer);
		await applyBankReasons(warehouse.writer, withState(folder, newestProfile)?.document);
		clean(folder);
		await reconcile(warehouse.writer, folder, options);
		await storeChecks(warehouse.writer, options);
	} catch (fault) {
		warehouse.close();
		throw fault;
	}
	return warehouse;
}

/** The database as this version makes it. */
async function openCurrent(folder: DataFolder, options: OpenOptions): Promise<Warehouse> {
	const found = await connect(folder);
	if (!(await isOutdated(found.writer))) return found;
	found.close();
	const { unrestored } = await rebuild(folder, options);
	const [first] = unrestored;
	if (first) throw new Refusal(500, `程序已更新，但收到的文件“${first.name}”无法重新载入：${first.reason}`);
	return connect(folder);
}

async function connect(folder: DataFolder): Promise<Warehouse> {
	const database = await open(folder);
	const writer = await database.connect();
	const close = () => {
		writer.close();
		database.close();
	};
	return { folder, database, writer, close };
}

/** Removes intermediate files that a crash left behind; nobody else works in the folder now. */
function clean(folder: DataFolder): void {
	for (const name of readdirSync(folder.work)) rmSync(join(folder.work, name), { recursive: true, force: true });
	for (const name of readdirSync(folder.imports)) {
		if (name.endsWith('.partial')) rmSync(join(folder.imports, name), { force: true });
	}
}
