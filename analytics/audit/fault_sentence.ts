import { type AuditFault, printCount } from '../contract/index.ts';
import type { Finding } from './diagnosis.ts';

const sentences: Readonly<Record<Finding['kind'], (place: string, finding: Finding) => string>> = {
	altered: (place) => `${place}写下以后被改过。`,
	inserted: (place) => `${place}不是本系统写的，是事后加进去的。`,
	removed: (place) => `${place}被删掉了。`,
	swapped: (_, { seq, to }) => `第${printCount(seq)}条和第${printCount(to)}条的位置被对调过。`,
	cut: (place) => `末尾被截掉：锚点或计数器说写过${place}，现在没有了。`,
	rewritten: (place) => `${place}与密钥或锚点不符：这一段被换成了别的记录，或恢复旧备份后重新写过。`,
};

/** What a finding means, in Chinese. */
export function faultOf(finding: Finding): AuditFault {
	const { seq, to } = finding;
	const place = seq === to ? `第${printCount(seq)}条` : `第${printCount(seq)}至${printCount(to)}条`;
	return { ...finding, sentence: sentences[finding.kind](place, finding) };
}

/** A line of the anchors that was written and is none any more. */
export function anchorsFault(line: number): AuditFault {
	return {
		kind: 'anchors',
		seq: line,
		to: line,
		sentence: `锚点文件 audit-anchors.jsonl 第${printCount(line)}行读不出，被改过或已损坏。`,
	};
}

/** The register itself can't be read. */
export const unreadableFault: AuditFault = {
	kind: 'unreadable',
	seq: 0,
	to: 0,
	sentence: '存放审计的 state.sqlite 损坏，读不完整。',
};
