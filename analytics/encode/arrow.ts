import type { Column, Table } from './table.ts';

/** An IPC stream with one batch; integers are 64 bits wide, fractions doubles. */
export async function toArrow(table: Table): Promise<Buffer> {
	const arrow = await import('apache-arrow');
	const typeOf = ({ type }: Column) =>
		type === 'text' ? new arrow.Utf8() : type === 'integer' ? new arrow.Int64() : new arrow.Float64();
	const vectors = table.columns.map((column) => {
		const cells = table.rows.map((row) => row[column.id] ?? null);
		const values = column.type === 'integer' ? cells.map((cell) => (cell === null ? null : BigInt(cell))) : cells;
		return [column.id, arrow.vectorFromArray(values, typeOf(column))] as const;
	});
	return Buffer.from(arrow.tableToIPC(new arrow.Table(Object.fromEntries(vectors)), 'stream'));
}
