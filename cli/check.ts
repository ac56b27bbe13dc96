import { Checks, printCount } from '../analytics/contract/index.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { print, printJson } from './print.ts';
import { printTable } from './table.ts';

export const check: Command = {
	usage: '',
	about: '检查数据是否自洽。有违反时退出码为 1。',
	options: {},
	async run({ root, json }) {
		const answer = await ask(root, '/api/checks', {}, Checks);
		if (json) printJson(answer);
		else print(report(answer));
		return answer.checks.some(({ violations }) => violations > 0) ? 1 : 0;
	},
};

function report({ checks }: Checks): string {
	const rows = checks.map(({ id, title, violations }) => [
		violations > 0 ? '不符' : '通过',
		printCount(violations),
		title,
		id,
	]);
	const samples = checks.flatMap(({ title, sample }) =>
		sample.length === 0 ? [] : [`${title}，例如：`, ...sample.map((row) => `  ${JSON.stringify(row)}`)],
	);
	const columns = [{ title: '结果' }, { title: '条数', isNumber: true }, { title: '检查' }, { title: '代号' }];
	return [printTable(columns, rows), ...samples].join('\n');
}
