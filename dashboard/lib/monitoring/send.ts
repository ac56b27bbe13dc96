import { MonitoringUpload, Problem } from '#contract';
import { address } from '#lib/api.ts';
import { send } from '#lib/send.ts';

/** Sends a filled workbook; what is wrong with it, place by place, or a sentence why it could not be sent. */
export async function sendWorkbook(month: string, file: File): Promise<MonitoringUpload | string> {
	const path = address('/api/monitoring-table/upload', { month, name: file.name });
	const response = await send(path, { method: 'POST', body: file });
	if (response === null) return '连接中断，稍后再试。';
	const said: unknown = await response.json().catch(() => null);
	if (response.ok) return MonitoringUpload.parse(said);
	const problem = Problem.safeParse(said);
	return problem.success ? problem.data.detail : '服务暂时不可用，稍后再试。';
}

/** “月监测表 第12行 N列：…” */
export function placeText({ sheet, line, column }: MonitoringUpload['faults'][number]): string {
	const parts = [sheet ?? '', line === null ? '' : `第${line}行`, column === null ? '' : `${column}列`];
	return parts.filter(Boolean).join(' ');
}
