import { shanghai } from '../../ingest/clock.ts';
import type { DataFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, inState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { type Actor, writeAudit } from '../audit.ts';
import { Revealed, type RevealRequest } from '../contract/index.ts';
import { masked } from '../masked.ts';
import { profileOf } from '../profiles.ts';
import { Refusal } from '../refusal.ts';
import { clearRow, type ClearRow } from './clear_row.ts';
import { looksOf } from './limits.ts';
import { type PaymentSource, paymentSource } from './payment_source.ts';
import { type Looker, mayReveal } from './reader.ts';

export type RevealOptions = {
	read<T>(work: (db: Connection) => Promise<T>): Promise<T>;
	folder: DataFolder;
	state: DatabaseSync;
	looker: Looker;
	actor: Actor;
	now: () => Date;
	/** Where the request came from. */
	ip: string;
};

/**
 * The full name, ID and account of one payment, out of its received file. The audit says so first: where it can't be
 * written, nothing is shown (security.md, R28, R49). Refuses, in Chinese, roles that may not, what the reader may not see,
 * and too many looks.
 */
export async function reveal(
	asked: { slip: string; line: number } & RevealRequest,
	options: RevealOptions,
): Promise<Revealed> {
	const { looker, folder, state, read, now } = options;
	if (!mayReveal(looker)) throw new Refusal(403, '管理员和审计不能查看完整的个人信息，请由业务人员查看');
	const about = { slip: asked.slip, line: asked.line, cutOff: shanghai(now()) };
	const source = await read((db) => paymentSource(db, looker.visible, about));
	if (!source) throw new Refusal(404, '没有这笔明细，或不在您可以查看的范围内');
	const left = note(asked, source, options);
	const row = await clearRow(folder, source, profileOf(state, source.profile)?.document ?? null);
	return shown(asked, row, source, left);
}

/** Counts the looks and writes this one down, in one transaction; answers how many are left. */
function note(
	asked: { slip: string; line: number } & RevealRequest,
	source: PaymentSource,
	{ state, actor, now, ip }: RevealOptions,
): number {
	const { left, reached } = audited(() =>
		inState(state, () => {
			const at = now();
			const found = looksOf(state, actor, at);
			const about = { reason: asked.reason, note: masked(asked.note), person: source.person, import: source.import_id };
			const detail = { ...about, line: source.source_line, ip, limit: found.reached?.name ?? null };
			const act = found.reached ? 'reveal-limit' : 'reveal';
			writeAudit(state, { at: shanghai(at), actor, act, subject: `${asked.slip}/${asked.line}`, detail });
			return found;
		}),
	);
	if (!reached) return left - 1;
	const again = `请在 ${Math.ceil(reached.wait / 60)} 分钟后再试`;
	throw new Refusal(
		429,
		`查看完整信息${reached.name}最多 ${reached.looks} 次，已经用完，${again}；这次请求已记入审计`,
		{
			retryAfter: reached.wait,
		},
	);
}

function audited<T>(work: () => T): T {
	try {
		return work();
	} catch {
		throw new Refusal(503, '审计记录现在写不进去，不能查看完整信息。请联系管理员检查磁盘，然后再试。');
	}
}

/** What is shown has to be of the payment that was asked for: its account ends as the masked one does. */
function shown(asked: { slip: string; line: number }, row: ClearRow, source: PaymentSource, left: number): Revealed {
	const cell = (name: string) => (row[name] ?? '').normalize('NFKC').trim();
	const account = cell('account').replace(/[\s-]/g, '');
	if (!account.endsWith(source.account_tail ?? '')) {
		throw new Error(`Line ${source.source_line} of import ${source.import_id} is another payment`);
	}
	const payee = { name: cell('payee_name'), id: cell('payee_id') };
	return Revealed.parse({
		slip: asked.slip,
		line: asked.line,
		name: cell('beneficiary_name'),
		id: cell('beneficiary_id'),
		account,
		payee: payee.name === '' && payee.id === '' ? null : payee,
		left,
	});
}
