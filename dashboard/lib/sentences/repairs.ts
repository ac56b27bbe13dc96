import { printMoment } from '#lib/dates.ts';

/** “系统11月22日09:40启动时发现上次没有正常结束，或有文件损坏：” */
export function repairedSentence(at: string): string {
	return `系统${printMoment(at)}启动时发现上次没有正常结束，或有文件损坏：`;
}
