// `npm run bench [-- --scale 1 --only ingest,late --keep]`: measures the sizes of docs/benchmarks.md and writes that page.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { build } from '../../bin/setup.js';
import { alike } from './alike.ts';
import { drafts } from './drafts.ts';
import { explain } from './explain.ts';
import { failures } from './failures.ts';
import { indicators } from './indicators.ts';
import { ingest } from './ingest.ts';
import { late } from './late.ts';
import { notice } from './notice.ts';
import { paint } from './paint.ts';
import { reading } from './readers.ts';
import { page } from './report.ts';
import { type Measure, Result, say } from './result.ts';
import { start } from './start.ts';
import { structure } from './structure.ts';
import { tenth } from './tenth.ts';
import { workbook } from './workbook.ts';

/** In the order of the page; the city is loaded for the first of them that needs it. */
const measures: Record<string, Measure> = {
	structure,
	workbook,
	ingest,
	late,
	indicators,
	explain,
	failures,
	readers: reading,
	alike,
	paint,
	start,
	tenth,
	drafts,
	notice,
};

const { values } = parseArgs({
	options: {
		scale: { type: 'string', default: '1' },
		only: { type: 'string', default: Object.keys(measures).join(',') },
		keep: { type: 'boolean', default: false },
	},
});
const bench = { scale: Number(values.scale), folder: join(tmpdir(), 'yikatong-bench') };
const note = join(bench.folder, `results-${bench.scale}.json`);
const Results = z.record(z.string(), z.array(Result));

const asked = values.only.split(',');
const unknown = asked.find((name) => !Object.hasOwn(measures, name));
if (unknown !== undefined) throw new Error(`No measure ${unknown}; there are ${Object.keys(measures).join(', ')}`);

mkdirSync(bench.folder, { recursive: true });
await build();
const results = existsSync(note) ? Results.parse(JSON.parse(readFileSync(note, 'utf8'))) : {};
for (const [name, measure] of Object.entries(measures).filter(([known]) => asked.includes(known))) {
	say(`— ${name}`);
	const found = z.array(Result).parse(await measure(bench));
	for (const { what, measured, goal } of found) say(`${what}: ${measured} (goal ${goal})`);
	results[name] = found;
	writeFileSync(note, JSON.stringify(results));
}
const lines = Object.keys(measures).flatMap((name) => results[name] ?? []);
writeFileSync(new URL('../../docs/benchmarks.md', import.meta.url), page(bench.scale, lines));
if (!values.keep) rmSync(bench.folder, { recursive: true, force: true });
if (results.notice?.some(({ isReached }) => isReached === false)) process.exitCode = 1;
