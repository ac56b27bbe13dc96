import type { Connection } from '../../sql/database.server.ts';
import type { Period, Rule } from '../contract/index.ts';
import { type Asked, ensureFigures } from '../figures.ts';

/** A period with its cut-off, for SQL and as answers print it. */
export type AskedPeriod = {
	/** Values of `$month`, `$scope` and `$cutOff` in statements. */
	sql: Asked;
	/** What answers begin with. */
	head: { month: string; scope: Period['scope']; at: string };
	/** Which success rate the month prints. */
	rule: Rule;
	/** The month before, where it has figures; its 发放成功率 may be of another rule. */
	previous: { month: string; isSameRule: boolean } | null;
};

/** The period that a question names, with its default cut-off, and its figures made sure of. */
export async function askedPeriod(db: Connection, query: Period): Promise<AskedPeriod> {
	const asked = await periodOf(db, query);
	await ensureFigures(db, asked.sql);
	return asked;
}

/** The same for questions that read records, not figures. */
export async function periodOf(db: Connection, query: Period): Promise<AskedPeriod> {
	const month = monthNumber(query.month);
	const [row] = await db.rows('select * from period_head($month::integer, $scope::varchar, $at::timestamp)', {
		month,
		scope: query.scope,
		at: query.at ?? null,
	});
	const cutOff = String(row?.cut_off_text);
	return {
		sql: { month, scope: query.scope, cutOff },
		head: { month: query.month, scope: query.scope, at: instantWithZone(cutOff) },
		rule: { successRate: row?.success_rule === 'first-attempt' ? 'first-attempt' : 'cumulative-feedback' },
		previous: row?.previous_month
			? { month: monthText(row.previous_month), isSameRule: row.is_same_rule === true }
			: null,
	};
}

/** `2023-10` as SQL knows it: 202310. */
export function monthNumber(month: string): number {
	return Number(month.replace('-', ''));
}

/** 202310 as the contract writes it: `2023-10`. */
export function monthText(month: unknown): string {
	return String(month).replace(/^(\d{4})/, '$1-');
}

/** A timestamp of Shanghai, which has kept UTC+8 since 1991, with its zone. */
export function instantWithZone(timestamp: string): string {
	return `${timestamp.replace(' ', 'T')}+08:00`;
}
