import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../sql/database.server.ts';
import { statement } from '../../sql/statement.ts';
import { Scope } from '../contract/index.ts';
import { askedPeriod } from '../reports/period.ts';
import { packTables, type PackTable, type PackValues } from './tables.ts';
import { dictionary, explanation, registry } from './texts.ts';
import { given, marked, type ZipOut, zipTo } from './zip.ts';

/** What is packed: a month, or a year up to it, as of an instant; null: its month end. */
export type PackAsked = { month: string; scope: 'month' | 'ytd'; at?: string | undefined };

export type PackOptions = {
	/** A folder for intermediate files that DuckDB may write to. */
	temp: string;
	madeAt: string;
	program: string;
	progress?: (step: string, done: number, of: number) => void;
};

/**
 * Writes records, figures, rules, files and what their columns mean as one zip for an auditor (审计数据包): all
 * masked, persons and accounts under names made for this pack alone. Gives its cut-off. What was begun is removed when
 * it can't be ended.
 */
export async function auditPack(
	db: Connection,
	asked: PackAsked,
	out: string,
	options: PackOptions,
): Promise<{ at: string }> {
	const { head, sql } = await askedPeriod(db, { ...asked, at: asked.at });
	for (const scope of Scope.options) await askedPeriod(db, { ...asked, scope, at: asked.at });
	const seed = randomBytes(32).toString('hex');
	const values = { ...sql, seed };
	const zip = zipTo(out);
	try {
		const title = `审计数据包 ${asked.scope === 'ytd' ? `${asked.month.slice(0, 4)}年累计至${asked.month}` : asked.month}`;
		const said = explanation({ title, ...head, madeAt: options.madeAt, program: options.program });
		await zip.put('说明.txt', given(Buffer.from(`\uFEFF${said}`)));
		for (const [done, table] of packTables.entries()) {
			options.progress?.(`写出${table.name}`, done, packTables.length);
			await putTable(db, table, values, { zip, temp: options.temp });
		}
		await zip.put('口径.csv', given(registry()));
		await zip.put('数据字典.csv', given(dictionary()));
		await zip.put('校验值.txt', given(Buffer.from(zip.sums())));
		zip.finish();
	} catch (fault) {
		rmSync(out, { force: true });
		throw fault;
	} finally {
		zip.close();
	}
	return { at: head.at };
}

async function putTable(
	db: Connection,
	{ name, script, asks }: PackTable,
	values: PackValues,
	{ zip, temp }: { zip: ZipOut; temp: string },
): Promise<void> {
	const path = join(temp, `${randomUUID()}.csv`);
	const asked = Object.fromEntries(asks.map((key) => [key, values[key]]));
	try {
		await db.run(statement(script), { ...asked, path });
		await zip.put(`${name}.csv`, marked(path));
	} finally {
		rmSync(path, { force: true });
	}
}
