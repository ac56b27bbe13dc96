import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalRecords } from '../../ingest/canonical.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import { noProfile, type Profile } from '../../ingest/formats/profile.ts';
import { storedName } from '../../ingest/ledger.ts';
import type { ReadTable } from '../../ingest/messages.ts';
import { Reading } from '../../ingest/reading.ts';
import { receiveStored } from '../../ingest/receive.ts';
import { Refusal } from '../refusal.ts';
import type { PaymentSource } from './payment_source.ts';

/** The cells of one row of a received file, by the names of their columns. */
export type ClearRow = Record<string, string>;

/**
 * Reads one row out of its encrypted file, as it was read when it was loaded, in a child that has no key; what is clear
 * lies in a folder of its own below the work folder, and is gone afterwards.
 */
export async function clearRow(folder: DataFolder, source: PaymentSource, profile: Profile | null): Promise<ClearRow> {
	const path = join(folder.imports, storedName(source.sha256, source.path));
	if (!existsSync(path))
		throw new Refusal(410, '这笔明细所在的文件已按保存期限删除，只留有脱敏后的记录，不能再查看完整信息');
	const work = await mkdtemp(join(folder.work, 'look-'));
	try {
		const received = await receiveStored({ ...folder, work }, path);
		if ('refused' in received) throw new Refusal(500, received.refused);
		const table = await tableOf({ ...folder, work }, received.stored, source, profile);
		const row = table && (await rowOf(table, source.source_line));
		if (!row) throw new Error(`Import ${source.import_id} has no line ${source.source_line} any more`);
		return row;
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

async function tableOf(
	{ work, keys }: DataFolder,
	path: string,
	{ asked_kind: kind, sheet }: PaymentSource,
	profile: Profile | null,
): Promise<ReadTable | undefined> {
	const job = { work, secret: keys.pseudonym, kind, profile: profile ?? noProfile, sample: 0 };
	const reading = new Reading(job, {});
	const tables: ReadTable[] = [];
	try {
		reading.add(0, path);
		reading.complete();
		for await (const message of reading.messages()) {
			if (message.type !== 'batch') continue;
			tables.push(...message.batch.tables);
			reading.merged();
		}
		return tables.find((table) => table.sheet === sheet && table.kind === 'payment');
	} finally {
		reading.stop();
	}
}

async function rowOf({ layout, table }: ReadTable, line: number): Promise<ClearRow | null> {
	if (!layout) return null;
	for await (const record of canonicalRecords(layout, table)) {
		if (record.line < line) continue;
		const cells = layout.columns.map((name, at) => [name, record.cells[at] ?? ''] as const);
		return record.line === line ? Object.fromEntries(cells) : null;
	}
	return null;
}
