import { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';

const Layout = z.enum([
	'payment_plain',
	'payment_titled',
	'payment_codes',
	'payment_wide',
	'reissue_row',
	'feedback_standard',
	'feedback_savings',
	'feedback_commercial',
	'feedback_village',
	'slip_plain',
	'slip_office',
	'refund_row',
	'push_whole',
	'push_by_line',
	'region_row',
	'project_row',
	'target_row',
	'benchmark_row',
]);

const DemoFile = z.object({
	fileNo: z.int(),
	name: z.string(),
	layout: Layout,
	encoding: z.enum(['utf-8', 'utf-8-bom', 'gb18030', 'xlsx']),
	delimiter: z.string(),
});

/** One file to write: its layout is the macro in `sql/demo` that makes its rows. */
export type DemoFile = z.infer<typeof DemoFile>;

/** The files of the planned city, the slow ones first. */
export async function listFiles(connection: Connection): Promise<DemoFile[]> {
	const rows = await connection.rows(`
		select file_no::integer as "fileNo", name, layout, encoding, delimiter
		from file
		order by encoding in ('utf-8', 'utf-8-bom'), file_no
	`);
	return z.array(DemoFile).parse(rows);
}

/** Writes the rows of a file as UTF-8 text with its separator. The layout's name comes from the closed list above. */
export async function writeText(connection: Connection, file: DemoFile, path: string): Promise<void> {
	await connection.run(
		`copy (from ${file.layout}($file, if($isMarked, chr(65279), ''))) to $path
		(format csv, header false, delimiter $delimiter)`,
		{ file: file.fileNo, isMarked: file.encoding === 'utf-8-bom', path, delimiter: file.delimiter },
	);
}
