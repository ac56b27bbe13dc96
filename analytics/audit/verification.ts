import { shanghai } from '../../ingest/clock.ts';
import type { Act } from '../audit.ts';
import { type AuditVerification, printCount } from '../contract/index.ts';
import { refusalFor } from '../host_fault.ts';
import type { Verified } from './verify.ts';

/** The verdict on the whole audit in Chinese, with what to do; nothing of it is written down. */
export function verification(found: Verified, now: Date): AuditVerification {
	const { entries, unchained, last, anchors, faults } = found;
	const isWhole = faults.length === 0;
	return {
		...{ isWhole, entries, unchained },
		last: last && { seq: last.seq, at: last.at, mac: last.mac },
		...{ anchors: anchors.length, lastAnchor: anchors.at(-1) ?? null, faults },
		sentence: isWhole ? wholeSentence(found) : `审计记录不完整：发现${printCount(faults.length)}处问题。`,
		remedy: isWhole ? null : remedy,
		verifiedAt: shanghai(now),
		isRecorded: false,
	};
}

const remedy =
	'不要继续在这个数据目录上操作：先复制整个目录留作证据，报告信息安全负责人；再用备份中的 state.sqlite、audit-anchors.jsonl 和日志（或存档）里印出的锚点对照，查明从哪一天起不同。';

function wholeSentence({ entries, unchained, last, anchors }: Verified): string {
	if (last === null) return '审计中还没有记录。';
	const older = unchained === 0 ? '' : `，其中前${printCount(unchained)}条早于链，由链的第一条担保`;
	const anchored = anchors.at(-1);
	const until =
		anchored === undefined ? '还没有锚点' : `与${printCount(anchors.length)}个锚点相符，最近的是${anchored.date}`;
	return `审计记录完整：共${printCount(entries)}条${older}，没有改、插、删、换；${until}。`;
}

/**
 * Writes into the audit that it was verified and with which verdict. Where that is not possible the verdict is told all
 * the same, when it is needed most, with why it is not written: `unrecorded`.
 */
export function recorded(
	found: AuditVerification,
	write: (act: Omit<Act, 'actor'>) => void,
): AuditVerification & { unrecorded: string | null } {
	const { isWhole, entries, faults, verifiedAt: at } = found;
	const detail = { entries, faults: faults.map(({ kind, seq, to }) => ({ kind, seq, to })) };
	try {
		write({ at, act: 'audit-verified', subject: 'audit', result: isWhole ? 'done' : 'failed', detail });
		return { ...found, isRecorded: true, unrecorded: null };
	} catch (fault) {
		const refusal = refusalFor(fault);
		if (refusal === null) throw fault;
		return { ...found, unrecorded: refusal.message };
	}
}
