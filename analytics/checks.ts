import { readdirSync } from 'node:fs';
import type { Connection, Row } from '../sql/database.server.ts';
import { statement } from '../sql/statement.ts';
import type { Checks } from './contract/index.ts';
import type { Visible } from './visible.ts';

const sampleSize = 10;

/**
 * Runs the data checks of `sql/checks`, each a query of what violates it. Its first comment line says in Chinese what
 * must hold. Null for a reader who may not see the whole city.
 */
export async function runChecks(db: Connection, visible: Visible): Promise<Checks | null> {
	if (visible.regions !== 'all') return null;
	const checks: Checks['checks'] = [];
	for (const id of checkIds()) {
		const text = statement(`checks/${id}.sql`);
		checks.push({ id, title: titleOf(text), ...(await offenders(db, text)) });
	}
	return { checks };
}

/** The checks there are, by file name. */
function checkIds(): string[] {
	return readdirSync(new URL('../sql/checks/', import.meta.url))
		.filter((name) => name.endsWith('.sql'))
		.map((name) => name.slice(0, -'.sql'.length))
		.sort();
}

function titleOf(text: string): string {
	return /^--\s*([^:：\n]+)/.exec(text)?.[1]?.trim() ?? '';
}

/** Counts all rows of a query and keeps the first. */
async function offenders(db: Connection, text: string): Promise<{ violations: number; sample: Row[] }> {
	const result = await db.raw.stream(text);
	const sample: Row[] = [];
	let violations = 0;
	for await (const rows of result.yieldRowObjectJson()) {
		violations += rows.length;
		sample.push(...rows.slice(0, sampleSize - sample.length));
	}
	return { violations, sample };
}
