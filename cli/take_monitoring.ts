import { basename } from 'node:path';
import { MonitoringUpload } from '../analytics/contract/index.ts';
import { takeWorkbook } from '../analytics/monitoring/work.ts';
import { findServer } from '../analytics/server_file.ts';
import { wholeCity } from '../analytics/visible.ts';
import { openState } from '../ingest/state.ts';
import { get } from './ask.ts';
import { openHere } from './open_here.ts';
import { startProgress } from './progress.ts';
import { readableFile } from './readable_file.ts';

/** Takes a filled 月监测表 in: through the data folder's server, or, when none runs, here. */
export async function takeMonitoring(root: string, month: string, path: string): Promise<MonitoringUpload> {
	const bytes = await readableFile(path);
	const server = await findServer(root);
	if (server) {
		const init = { method: 'POST', body: bytes };
		const answer = await get(server, '/api/monitoring-table/upload', { month, name: basename(path) }, init);
		return MonitoringUpload.parse(await answer.json());
	}
	const { writer, folder, close } = await openHere(root, startProgress(), { creates: false });
	const state = openState(folder);
	const here = <T>(work: (db: typeof writer) => Promise<T>) => work(writer);
	const desk = { visible: wholeCity, state, read: here, write: here, actor: 'console', now: () => new Date() } as const;
	return takeWorkbook(desk, month, path).finally(() => {
		state.close();
		close();
	});
}

/** What became of a workbook, a line for each thing said of it. */
export function takenReport({ isTaken, cells, units, faults, notes }: MonitoringUpload): string {
	const place = ({ sheet, line, column }: MonitoringUpload['notes'][number]) =>
		[sheet ?? '', line === null ? '' : `第${line}行`, column === null ? '' : `${column}列`].filter(Boolean).join(' ');
	const lines = (list: MonitoringUpload['notes']) => list.map((one) => `  ${place(one)} ${one.sentence}`);
	const said = notes.length > 0 ? ['没有采用：', ...lines(notes)] : [];
	if (!isTaken) return [`工作簿没有导入，有${faults.length}处不对：`, ...lines(faults), ...said].join('\n');
	const done =
		units.length === 0 ? '工作簿与系统一致，没有改动。' : `已导入${units.join('、')}的填报，改动${cells}格。`;
	return [done, ...said].join('\n');
}
