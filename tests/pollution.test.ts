import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../ingest/formats/index.ts';
import type { Found } from './corpus/run.ts';
import { takeIn } from './corpus/run.ts';
import { judge, type Verdicts } from './pollution/model.ts';
import { pollute } from './pollution/pollute.ts';
import { randomOf } from './pollution/random.ts';
import { type TextFile, validFile } from './pollution/valid.ts';

/** Valid files, polluted as files get polluted on their way, beside what a slow plain reader makes of them. */
const batches = process.env.YIKATONG_LONG === '1' ? 8 : 1;
const filesInBatch = 300;

type Polluted = { name: string; file: TextFile; ways: string[]; bytes: Buffer; verdicts: Verdicts; found: Found[] };

const known = (kind: string) =>
	new Set(
		formats.filter((format) => format.kind === kind).flatMap(({ columns }) => columns.map(({ header }) => header)),
	);

async function polluted(seed: number): Promise<Polluted[]> {
	const random = randomOf(seed);
	const made = Array.from({ length: filesInBatch }, (_, n) => {
		const file = validFile(random, `P${String(seed * 1000 + n).padStart(9, '0')}`);
		const { ways, bytes } = pollute(file, random);
		return {
			name: `${String(n).padStart(4, '0')}.csv`,
			file,
			ways,
			bytes,
			verdicts: judge(bytes, file, known(file.kind)),
		};
	});
	return takeIn(made, (found) => made.map((each) => ({ ...each, found: found.get(each.name) ?? [] })));
}

/** What became of a line in the product; duplicates and skipped lines stand nowhere by line. */
function classOf({ lines, rejectedRows }: Found, line: number): string {
	if (lines.includes(line)) return 'loaded';
	return rejectedRows.some((row) => row.line === line) ? 'rejected' : 'neither';
}

const inProduct = { loaded: 'loaded', rejected: 'rejected', duplicate: 'neither', skipped: 'neither' };

function disagreements({ name, ways, file, verdicts, found: [table] }: Polluted): string[] {
	const told = `${name} ${file.kind} ${file.encoding} ${JSON.stringify(file.separator)} [${ways.join(', ')}]`;
	if (!table || !verdicts || table.status !== 'loaded') {
		const isRefused = !table || table.status !== 'loaded';
		return isRefused === (verdicts === null || verdicts.size === 0) ? [] : [`${told}: the file, ${table?.reason}`];
	}
	const strangers = [...table.lines, ...table.rejectedRows.map(({ line }) => line)].filter(
		(line) => !verdicts.has(line),
	);
	return [
		...strangers.map((line) => `${told}: line ${line} is no record`),
		...[...verdicts].flatMap(([line, verdict]) => {
			const is = classOf(table, line);
			return is === inProduct[verdict] ? [] : [`${told}: line ${line} is ${is}, not ${verdict}`];
		}),
	];
}

describe('污染的文件', () => {
	const files: Polluted[] = [];
	beforeAll(async () => {
		for (let seed = 1; seed <= batches; seed++) files.push(...(await polluted(seed)));
	}, 600_000 * batches);

	test('R52、R53 每个文件的行数守恒，拒收的行逐一在册', () => {
		const broken = files.filter(({ found }) =>
			found.some(({ rows, loaded, duplicate, corrected, rejected, skipped, lines, rejectedRows }) => {
				const isConserved = rows === loaded + duplicate + corrected + rejected + skipped;
				return !isConserved || lines.length !== loaded + corrected || rejectedRows.length !== rejected;
			}),
		);
		expect(broken.map(({ name, ways }) => `${name} ${ways.join()}`)).toEqual([]);
		expect(files.filter(({ found }) => found.length !== 1)).toEqual([]);
	});

	test('没有一行无声丢失：与逐字符读的笨办法数出的记录一样多', () => {
		const lost = files.filter(
			({ verdicts, found: [table] }) => table?.status === 'loaded' && table.rows !== (verdicts?.size ?? 0),
		);
		expect(
			lost.map(
				({ name, ways, file, verdicts, found }) =>
					`${name} ${file.encoding} ${ways.join()}: ${found[0]?.rows}, not ${verdicts?.size}`,
			),
		).toEqual([]);
	});

	test('至少 99.5% 的记录归类正确', () => {
		const wrong = files.flatMap(disagreements);
		const records = files.reduce((sum, { verdicts }) => sum + (verdicts?.size ?? 1), 0);
		const share = 1 - wrong.length / records;
		process.stdout.write(
			`${files.length} polluted files, ${records} records, ${(share * 100).toFixed(3)} % as the model says\n`,
		);
		expect(share, wrong.join('\n')).toBeGreaterThanOrEqual(0.995);
	});
});
