import type { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { Matrix, type MatrixQuery } from '../contract/index.ts';
import type { Visible } from '../visible.ts';
import { askedPeriod } from './period.ts';
import { sees } from './regions.ts';
import { shaped } from './shape.ts';

/** Every unit the reader may see by every indicator that the notice judges by, at the month's end. */
export async function matrix(
	db: Connection,
	visible: Visible,
	{ month }: z.output<typeof MatrixQuery>,
): Promise<Matrix> {
	const { sql } = await askedPeriod(db, { month, scope: 'month' });
	await askedPeriod(db, { month, scope: 'ytd' });
	const found = await db.rows('select * from matrix_cell($month::integer)', { month: sql.month });
	const units = [...Map.groupBy(found.map(shaped), (cell) => String(cell.key))];
	return Matrix.parse({
		month,
		columns: units[0]?.[1] ?? [],
		rows: units
			.filter(([key]) => sees(visible, key))
			.map(([key, cells]) => ({
				key,
				name: cells[0]?.name,
				lagging: cells.filter((cell) => cell.isLagging).length,
				cells: cells.map((cell) => cell.cell),
			})),
	});
}
