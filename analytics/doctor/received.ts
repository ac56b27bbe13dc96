import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Kept, receivedFiles } from '../../ingest/ledger.ts';
import { Refusal } from '../refusal.ts';
import { attention, type Check, fault, ok, type Place } from './check.ts';
import { readState } from './read_state.ts';
import { storedHash, storeKeys } from './stored_hash.ts';

/** A quick look reads so many files, the newest; all of them are looked for. */
const newest = 20;

/** Received files are there, and are what was received: their names are hashes of their contents. */
export const received: Check = {
	id: 'received',
	title: '收到的文件',
	async look(place) {
		const files = readState(place, receivedFiles) ?? [];
		const unique = [...new Map(files.map((file) => [file.stored, file])).values()];
		const lost = unique.filter(({ stored }) => !existsSync(join(place.folder.imports, stored)));
		const there = unique.filter((file) => !lost.includes(file));
		const read = place.isFull ? there : there.slice(-newest);
		const damaged = await damagedOf(place, read);
		const rows = [...lost.map((file) => `${told(file)}：不见了`), ...damaged];
		const remedy = '请从备份恢复数据目录 imports 中的这些文件；原来的导出文件还在的，撤销后重新导入也可以。';
		if (rows.length > 0) return fault(`${unique.length} 个收到的文件中有 ${rows.length} 个丢失或损坏`, remedy, rows);
		const strange = there.filter(({ stored }) => statSync(join(place.folder.imports, stored)).size === 0);
		if (strange.length > 0) return attention('有空的文件', remedy, strange.map(told));
		const how = place.isFull ? '全部读过' : `读了最近 ${read.length} 个，--full 读全部`;
		return ok(`${unique.length} 个都在，与收到时相同（${how}）`);
	},
};

async function damagedOf({ folder }: Place, files: readonly Kept[]): Promise<string[]> {
	const damaged: string[] = [];
	const keys = storeKeys(folder.root);
	for (const file of files) {
		const hash = await storedHash(join(folder.imports, file.stored), keys).catch(refused);
		if (hash !== file.sha256) damaged.push(`${told(file)}：内容与收到时不同`);
	}
	return damaged;
}

/** A file that does not open is another than was received. */
function refused(fault: unknown): null {
	if (fault instanceof Refusal) return null;
	throw fault;
}

const told = ({ name, stored }: Kept) => `${name}（imports/${stored}）`;
