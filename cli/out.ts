import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { Refusal } from '../analytics/refusal.ts';

/** A file that a command reads or writes, where it is asked to. */
export const OutPath = z.optional(z.string().check(z.minLength(1)));

/** How a tabular answer is printed or written. */
export const Out = z.object({
	format: z._default(z.enum(['table', 'json', 'csv', 'xlsx', 'arrow', 'parquet']), 'table'),
	out: OutPath,
});

export const outOptions = {
	format: { value: 'F', hint: 'table（默认）、json、csv、xlsx、arrow、parquet' },
	out: { value: 'FILE', hint: 'csv、xlsx、arrow、parquet 写入的文件（默认标准输出）' },
};

/** Writes a file, or onto stdout. */
export async function deliver(bytes: Buffer, out: string | undefined): Promise<void> {
	if (out === undefined) return void process.stdout.write(bytes);
	await writeFile(resolve(out), bytes).catch((fault: NodeJS.ErrnoException) => {
		throw new Refusal(500, `无法写入 ${resolve(out)}（${fault.code ?? '原因不明'}）`);
	});
}
