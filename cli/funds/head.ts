import { printCount, type Scope, scopeNames } from '../../analytics/contract/index.ts';

/** A column of numbers. */
export const number = (title: string) => ({ title, isNumber: true });

/** The line over a table of amounts. */
export const headOf = ({ month, scope, at }: { month: string; scope: Scope; at: string }) =>
	`${month} ${scopeNames[scope]}，截至 ${at.slice(0, 19).replace('T', ' ')}，金额单位：万元`;

/** What stands behind the number of rows where not all are printed. */
export const moreOf = (total: number, shown: number) =>
	total > shown ? `，以下为前 ${printCount(shown)} 行；要全部的用 --format csv` : '';
