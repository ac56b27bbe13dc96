import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Benchmarks, type BenchmarksQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { monthNumber } from './period.ts';
import { shaped } from './shape.ts';

/** What the province has published, imported and entered, the newest month first; it concerns the city and is no secret. */
export async function benchmarks(
	db: Connection,
	_visible: Visible,
	{ month }: z.output<typeof BenchmarksQuery>,
): Promise<Benchmarks> {
	const rows = await db.rows('select * from benchmark_row($month::integer)', {
		month: month === undefined ? null : monthNumber(month),
	});
	return Benchmarks.parse({ rows: rows.map(shaped) });
}
