import { z } from 'zod';
import type { Connection } from '../../sql/database.server.ts';
import { copies } from './copies.ts';

const isLayout = (name: unknown) => typeof name === 'string' && Object.hasOwn(copies, name);

const DemoFile = z.object({
	fileNo: z.int(),
	name: z.string(),
	layout: z.custom<keyof typeof copies>(isLayout),
	encoding: z.enum(['utf-8', 'utf-8-bom', 'gb18030', 'xlsx']),
	delimiter: z.string(),
});

/** One file to write: its layout is the macro in `sql/demo` that makes its rows. */
export type DemoFile = z.infer<typeof DemoFile>;

/** The files of the planned city, those first that are written twice. */
export async function listFiles(connection: Connection): Promise<DemoFile[]> {
	const rows = await connection.rows(`
		select file_no::integer as "fileNo", name, layout, encoding, delimiter
		from file
		order by encoding in ('utf-8', 'utf-8-bom'), file_no
	`);
	return z.array(DemoFile).parse(rows);
}

/** Writes the rows of a file as UTF-8 text with its separator. */
export async function writeText(connection: Connection, file: DemoFile, path: string): Promise<void> {
	const mark = file.encoding === 'utf-8-bom' ? '\ufeff' : '';
	await connection.run(copies[file.layout], { file: file.fileNo, mark, path, delimiter: file.delimiter });
}
