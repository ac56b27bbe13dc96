import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { files } from '../second_city.ts';

/** Files that are loaded together, one command after the other. */
export type Runs = readonly (readonly string[])[];

const named = (kind: string) => files.find((path) => path.endsWith(`${kind}.csv`)) ?? '';

/**
 * The export files of the small city in four commands, as offices send them: what has to be there first, what banks
 * answer, then corrected exports of both in which most rows are known, some are other and some are bad.
 */
export function writeRuns(folder: string): Runs {
	mkdirSync(folder, { recursive: true });
	return [
		['region', 'project', 'slip', 'payment'].map(named),
		['feedback', 'refund', 'push'].map(named),
		[corrected(folder, 'payment', '应发金额', (_, index) => String(index + 100))],
		[corrected(folder, 'feedback', '失败原因', () => '户名不符'), named('payment')],
	];
}

/**
 * An export whose last fifth, two of the five months, has another value in a column of every tenth row, and no number of
 * a line in every 60th: as many as a disturbance needs, and fewer months to compute anew than all.
 */
function corrected(folder: string, kind: string, column: string, value: (was: string, row: number) => string): string {
	const [header = '', ...rows] = readFileSync(named(kind), 'utf8').trimEnd().split('\n');
	const [at, line] = [column, '明细序号'].map((name) => header.split(',').indexOf(name));
	const changed = rows.map((row, index) => {
		if (index < rows.length * 0.8) return row;
		const isAt = (cell: number) => (index % 60 === 7 ? cell === line : index % 10 === 7 && cell === at);
		return row
			.split(',')
			.map((was, cell) => (isAt(cell) ? (cell === line ? '' : value(was, index)) : was))
			.join(',');
	});
	const path = join(folder, `${kind}-更正.csv`);
	writeFileSync(path, [header, ...changed, ''].join('\n'));
	return path;
}
