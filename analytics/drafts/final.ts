import { createHash } from 'node:crypto';
import type { DatabaseSync } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import {
	type DraftQuery,
	type FinalNotice,
	type FinalRequest,
	type FinalWarning,
	NoticeDocument,
} from '../contract/index.ts';
import { asKept, type FinalPart } from '../published/document.ts';
import { Refusal } from '../refusal.ts';
import type { Visible } from '../visible.ts';
import { draftNow } from './draft.ts';
import { finalWarnings } from './final_warnings.ts';
import type { Live } from './merged.ts';
import { finalPath } from './published.ts';

/**
 * The notice as it is published with its month: the version that was read, over the data as they are now. Refuses, in
 * Chinese, where another version was saved meanwhile, where figures moved that nobody has seen, and where a warning is
 * not confirmed; then nothing is frozen.
 */
export async function finalPart(
	db: Connection,
	state: DatabaseSync,
	visible: Visible,
	query: DraftQuery,
	{ live, asked }: { live: Live; asked: FinalRequest },
): Promise<FinalPart> {
	const { merged, version, moved } = draftNow(state, query, live);
	if (version !== asked.version) throw new Refusal(409, `草稿已是第${version}稿，请刷新页面，看过以后再定稿`);
	if (moved.length > 0)
		throw new Refusal(409, `有${moved.length}个数字在上次保存以后变了，请逐个看过、点“已核对”以后再定稿`);
	if (merged.document.dataVersion !== asked.dataVersion)
		throw new Refusal(409, '数据在打开页面以后有变动，请刷新页面，看过以后再定稿');
	const warnings = await finalWarnings(db, state, visible, query, merged);
	assertConfirmed(warnings, asked);
	const { confirmation } = asked;
	const document = NoticeDocument.parse(merged.document);
	const sha256 = hashOfDocument(document);
	const body: FinalNotice = { document, sha256, version, confirmed: warnings, confirmation };
	const { form, about = null } = query;
	const confirmed = warnings.map(({ id }) => id);
	return {
		head: { form, about, version, sha256, confirmed },
		answers: [
			{ path: finalPath, query: asKept(query), body },
			{ path: '/api/notices/:month', query: asKept(query), body: document },
		],
	};
}

/** SHA-256 of a notice's document as JSON without blanks. */
export function hashOfDocument(document: NoticeDocument): string {
	return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

function assertConfirmed(warnings: readonly FinalWarning[], { confirmed, confirmation }: FinalRequest): void {
	const open = warnings.filter(({ id }) => !confirmed.includes(id));
	if (open.length > 0)
		throw new Refusal(409, `${open.map(({ text }) => text).join('；')}。请处理，或确认并写明原因后再定稿。`);
	if (warnings.length > 0 && confirmation === null) throw new Refusal(400, '请写明为什么仍要定稿');
}
