import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shanghai } from '../ingest/clock.ts';
import type { DataFolder } from '../ingest/folder.ts';
import { type DatabaseSync, inState } from '../ingest/state.ts';
import { clearSize, unsealed } from '../ingest/vault/unseal.ts';
import { type Actor, writeAudit } from './audit.ts';
import { Refusal } from './refusal.ts';

/** The rejected rows of an import, clear, as they are handed back to be corrected. */
export type RejectsOut = { size: number; clear: AsyncIterable<Buffer> };

/** Hands a list of rejected rows out; the audit says so first: these are whole rows of persons. */
export async function rejectsOut(
	{ imports, keys }: DataFolder,
	state: DatabaseSync,
	path: string,
	{ now, actor }: { now: () => Date; actor: Actor },
): Promise<RejectsOut> {
	const stored = join(imports, basename(path));
	if (!existsSync(stored)) throw new Refusal(410, '被拒绝的行已按保存期限删除；需要时请重新导入原文件');
	const [, sha256 = '', id = ''] = /^([0-9a-f]{64})-(\d+)\.rejects/.exec(basename(path)) ?? [];
	const act = { at: shanghai(now()), actor, act: 'rejects', subject: sha256, detail: { import: Number(id) } } as const;
	inState(state, () => writeAudit(state, act));
	return { size: await clearSize(stored), clear: unsealed(stored, keys.vault) };
}
