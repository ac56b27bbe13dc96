import { chmodSync, existsSync, realpathSync } from 'node:fs';
import type { DataFolder } from '../ingest/folder.ts';
import { type Database, openDatabase } from '../sql/database.server.ts';
import { Refusal } from './refusal.ts';

/** Opens a DuckDB file of the data folder with this product's limits. Refuses one that another process holds. */
export async function open(folder: DataFolder, file = folder.database): Promise<Database> {
	try {
		// DuckDB looks at where a name really leads to.
		const only = [folder.root, realpathSync(folder.root)];
		const database = await openDatabase(file, { memoryLimit: '900MB', threads: 2, temp: folder.temp, only });
		chmodSync(file, 0o600);
		return database;
	} catch (fault) {
		if (!existsSync(file) || !/set lock on file/i.test(String(fault))) throw fault;
		throw new Refusal(409, `数据目录 ${folder.root} 正被另一个进程使用。请等它结束，或停止正在运行的服务后重试。`);
	}
}
