import type { Rows } from '../world/rows.ts';
import { idOf } from './model/city.ts';

/** What is so after exports came one after the other: the latest row of each key (formats.md, «Keys»). */
export function latest(...exports: readonly Rows[]): Rows {
	const last = <Row>(rows: (one: Rows) => Row[] | undefined, key: (row: Row) => string) => [
		...new Map(exports.flatMap((one) => rows(one) ?? []).map((row) => [key(row), row])).values(),
	];
	return {
		slips: last(
			(one) => one.slips,
			({ no = 'A' }) => no,
		),
		payments: last((one) => one.payments, idOf),
		feedback: last(
			(one) => one.feedback,
			(row) => `${idOf(row)} ${row.attempt} ${row.result} ${row.at}`,
		),
		refunds: last(
			(one) => one.refunds,
			(row) => `${idOf(row)} ${row.requested}`,
		),
		pushes: last(
			(one) => one.pushes,
			(row) => `${idOf(row)} ${row.at}`,
		),
	};
}
