import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DataFolder, openFolder } from '../ingest/folder.ts';
import { type Connection, type Database, openDatabase } from '../sql/database.server.ts';
import { loadModels } from '../sql/models.ts';
import { reconcile } from './reconcile.ts';
import { Refusal } from './refusal.ts';

/** The opened data of one installation; this process is its only owner until it is closed. */
export type Warehouse = { folder: DataFolder; database: Database; writer: Connection; close(): void };

export type OpenOptions = {
	now: () => Date;
	progress?: (step: string, done: number, of: number) => void;
	/** Whether an empty data folder is made where there is none. */
	creates: boolean;
};

/**
 * Opens a data folder and finishes what a crash left undone. Refuses, in Chinese, a folder without data that may not
 * be made, and one that another process holds.
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
	const database = await open(folder);
	const writer = await database.connect();
	const close = () => {
		writer.close();
		database.close();
	};
	try {
		await loadModels(writer);
		clean(folder);
		await reconcile(writer, folder, options);
	} catch (fault) {
		close();
		throw fault;
	}
	return { folder, database, writer, close };
}

/** Opens a DuckDB file of the data folder with this product's limits. */
export async function open(folder: DataFolder, file = folder.database): Promise<Database> {
	try {
		const database = await openDatabase(file, { memoryLimit: '900MB', threads: 2, temp: folder.temp });
		chmodSync(file, 0o600);
		return database;
	} catch (fault) {
		if (!/lock/i.test(String(fault))) throw fault;
		throw new Refusal(409, `数据目录 ${folder.root} 正被另一个进程使用。请等它结束，或停止正在运行的服务后重试。`);
	}
}

/** Removes intermediate files that a crash left behind; nobody else works in the folder now. */
function clean(folder: DataFolder): void {
	for (const name of readdirSync(folder.work)) rmSync(join(folder.work, name), { recursive: true, force: true });
	for (const name of readdirSync(folder.imports)) {
		if (name.endsWith('.partial')) rmSync(join(folder.imports, name), { force: true });
	}
}
