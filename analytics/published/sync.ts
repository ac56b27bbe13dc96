import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { DataFolder } from '../../ingest/folder.ts';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { inTransaction } from '../../sql/transaction.ts';
import { monthNumber } from '../reports/period.ts';
import { adoptRevisions, type Registered, registeredRevisions } from './register.ts';
import { clearDrafts, filesOf } from './store.ts';

/**
 * Brings the tables of what is published in line with the folder and the register, after a crash, a rebuild or a
 * restored backup. Gives Chinese sentences of what was repaired and of what is damaged.
 */
export async function syncPublished(db: Connection, folder: DataFolder, state: DatabaseSync): Promise<string[]> {
	clearDrafts(folder);
	const said = adoptRevisions(folder, state);
	for (const entry of registeredRevisions(state)) {
		const { text, damage } = readDocument(folder, entry);
		if (damage !== null) said.push(damage);
		await keepRevision(db, folder, entry, { text, damage });
	}
	return said;
}

/** Copies one revision into the tables, unless it is there as it is; a damaged one only with what is wrong with it. */
async function keepRevision(
	db: Connection,
	folder: DataFolder,
	entry: Registered,
	{ text, damage }: Read,
): Promise<void> {
	const [month, { records }] = [monthNumber(entry.month), filesOf(folder, entry)];
	const { revision, sha256 } = entry;
	const known = await db.rows(
		`select 1 from published_revision
		where month = $month::integer and revision = $revision::integer and sha256 = $sha256 and records = $records
			and damage is not distinct from $damage`,
		{ month, revision, sha256, records, damage },
	);
	if (known.length > 0) return;
	const document = damage === null ? text : JSON.stringify({ ...entry, records: { sha256: entry.recordsSha256 } });
	await db.run('set variable document = $document', { document });
	await db.run('set variable document_sha256 = $sha256', { sha256 });
	await db.run('set variable records = $records', { records });
	await inTransaction(db, async () => {
		await db.script(statement('publish/keep.sql'));
		await db.run(
			`update published_revision set damage = $damage where month = $month::integer and revision = $revision::integer`,
			{ month, revision, damage },
		);
	});
	await db.run('reset variable document');
}

type Read = { text: string; damage: string | null };

/** The document of a revision as it lies there; `damage` says that it, or its file of obligations, is not what was published. */
function readDocument(folder: DataFolder, { month, revision, sha256, recordsBytes }: Registered): Read {
	const files = filesOf(folder, { month, revision });
	const what = `${month}（第${revision}次发布）`;
	const repair = '请从备份恢复这个文件；在此之前不显示这次发布的数字，其他月份不受影响。';
	const bytes = statSync(files.document, { throwIfNoEntry: false }) && readFileSync(files.document);
	if (!bytes) return { text: '', damage: `${what}的发布件 published/${month}-r${revision}.json 不见了，${repair}` };
	if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
		return { text: '', damage: `${what}的发布件 published/${month}-r${revision}.json 与登记的校验值不符，${repair}` };
	}
	const size = statSync(files.records, { throwIfNoEntry: false })?.size;
	if (size !== recordsBytes) {
		return { text: '', damage: `${what}的明细 published/${month}-r${revision}.parquet 缺失或大小不符，${repair}` };
	}
	return { text: bytes.toString(), damage: null };
}
