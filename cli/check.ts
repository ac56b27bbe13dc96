import { type CheckRow, Checks, printCount } from '../analytics/contract/index.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

export const check: Command = {
	usage: '',
	about: '最近一次导入后的数据检查结果，每项列出前几条。有违反时退出码为 1。',
	options: {},
	async run({ root, json }) {
		const answer = await ask(root, '/api/checks', {}, Checks);
		if (json) printJson(answer);
		else print(report(answer));
		return answer.checks.some(({ violations }) => violations > 0) ? 1 : 0;
	},
};

function report({ runAt, checks }: Checks): string {
	const rows = checks.map(({ id, title, violations }) => [
		violations > 0 ? '不符' : '通过',
		printCount(violations),
		title,
		id,
	]);
	const samples = checks.flatMap(({ title, sample }) =>
		sample.length === 0 ? [] : [`${title}，例如：`, ...sample.map((row) => `  ${place(row)}${row.detail}`)],
	);
	const columns = [{ title: '结果' }, { title: '条数', isNumber: true }, { title: '检查' }, { title: '代号' }];
	const time = runAt === null ? [] : [`检查时间：${runAt.slice(0, 19).replace('T', ' ')}`];
	return [printTable(columns, rows), ...time, ...samples].join('\n');
}

/** “A/1（明细.csv 第2行）：”; nothing of what names no row. */
function place({ slip_no, line_no, file, source_line }: CheckRow): string {
	if (slip_no === null) return '';
	const line = line_no === null ? '' : `/${line_no}`;
	return `${slip_no}${line}${file === null ? '' : `（${file} 第${source_line}行）`}：`;
}
