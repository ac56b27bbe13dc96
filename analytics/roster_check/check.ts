import type { DataFolder } from '../../ingest/folder.ts';
import { readAside } from '../../ingest/aside.ts';
import type { Profile } from '../../ingest/formats/profile.ts';
import type { ReadTable } from '../../ingest/messages.ts';
import type { Context } from '../api/endpoint.ts';
import type { RosterCheck } from '../contract/index.ts';
import { Refusal } from '../refusal.ts';
import { rosterAnswer } from './answer.ts';
import { judge, type Judging } from './judge.ts';
import { type Checked, type Result, writeResult } from './result_file.ts';

/** Milliseconds that the questions to the records may take: a list has up to some hundred thousand rows. */
const patience = 120_000;

/** A list in a file of its own folder, which is the caller's to remove, and what it is read with. */
export type Roster = Judging & { path: string; profile: Profile };

/**
 * Checks a list for payment against the rules and what the records know of its persons and accounts, as far as the reader
 * may see them; nothing of it is kept. With `result` the list and its conclusions are written there. Refuses, in Chinese,
 * a file without 发放明细.
 */
export async function checkRoster(
	folder: DataFolder,
	{ visible, read }: Context,
	{ path, profile, ...asked }: Roster,
	result: Result | null,
): Promise<RosterCheck> {
	return readAside(folder, path, { profile, kind: null, sample: 0 }, async (batches) => {
		const tables = batches.flatMap((batch) => batch.tables);
		const checked = listsAmong(tables);
		return read(async (db) => {
			await judge(db, visible, batches, asked);
			if (result !== null) await writeResult(db, checked, result);
			return rosterAnswer(db, checked, warningsOf(tables));
		}, patience);
	});
}

function listsAmong(tables: readonly ReadTable[]): Checked[] {
	const checked = tables.flatMap((table) =>
		table.kind === 'payment' && table.layout !== null ? [{ ...table, layout: table.layout }] : [],
	);
	if (checked.length > 0) return checked;
	const refused = tables.find(({ refused: reason }) => reason !== null)?.refused;
	throw new Refusal(422, refused ?? '文件里没有发放明细，请选择下一批的发放明细（CSV 或 XLSX）');
}

function warningsOf(tables: readonly ReadTable[]): string[] {
	return tables.flatMap(({ sheet, kind, refused, warnings }) => {
		const where = sheet === null ? '' : `工作表“${sheet}”：`;
		if (refused !== null) return [`${where}${refused}`];
		if (kind === 'payment') return warnings.map((warning) => where + warning);
		return kind === 'slip' ? [] : [`${where}不是发放明细，没有校验`];
	});
}
