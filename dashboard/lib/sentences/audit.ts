import type { AuditPage } from '#contract';
import { printCount } from '#lib/format.ts';
import { type Phrase, say, stress } from './phrase.ts';

/** “共86条审计记录。最近一次核对是2023-11-22 09:40，完整。” */
export function auditSentence({ total, lastVerified }: AuditPage, isFiltered: boolean): Phrase[] {
	const counted = [isFiltered ? say('符合条件的有') : say('审计共有'), stress(`${printCount(total)}条`), say('记录。')];
	if (lastVerified === null) return [...counted, say('还没有核对过是否完整。')];
	const verdict = lastVerified.result === 'done' ? say('完整。') : stress('不完整，请看链的状态。');
	return [...counted, say(`最近一次核对是${lastVerified.at.slice(0, 16)}，`), verdict];
}

/** Who acted: names of accounts stand for themselves. */
export function actorName(actor: string): string {
	return { console: '本机命令', web: '本机页面', restart: '启动时补做' }[actor] ?? actor;
}
