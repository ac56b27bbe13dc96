import * as z from 'zod/mini';
import type { Connection } from '../../../sql/database.server.ts';
import { none, printNoticeCount, printRate, Rate } from '../../contract/index.ts';
import { shaped } from '../../reports/shape.ts';
import { type Fact, truthFact, valueFact } from '../fact.ts';
import { type Origin, plainFigure, sourceOf } from './origin.ts';

/** What a requirement answers: a row of `notice_cause`. */
export const Cause = z.object({ cause: z.string(), share: Rate, isFound: z.boolean() });
export type Cause = z.infer<typeof Cause>;

type Asked = { month: number; cutOff: string; limits: Readonly<Record<string, number>> };

/** The causes of a month, found or not; one question. */
export async function noticeCauses(db: Connection, { month, cutOff, limits }: Asked): Promise<Cause[]> {
	const rows = await db.rows('select * from notice_cause($month::integer, $cutOff::timestamp, $limits::varchar)', {
		month,
		cutOff,
		limits: JSON.stringify(limits),
	});
	return z.array(Cause).parse(rows.map(shaped));
}

/** 原因.未激活 (whether it is to be named), its 人次 and its 占比; 原因.有 where there is any. */
export function causeFacts(causes: readonly Cause[], origin: Origin): Fact[] {
	const reasons = sourceOf({ ...origin, revision: null }, '/api/reasons', { scope: 'ytd' });
	const page = `/reasons?${new URLSearchParams({ month: origin.month, scope: 'ytd', ...(origin.at ? { at: origin.at } : {}) })}`;
	const figure = (key: string) => ({ ...plainFigure(reasons, key), records: page });
	const any = causes.some(({ isFound }) => isFound);
	return [
		truthFact(figure('原因.有'), any),
		...causes.flatMap(({ cause, share, isFound }) => {
			const isThere = share.denominator > 0;
			const count = { numerator: share.numerator, denominator: 1 };
			const printed = isThere ? printRate(share, 'percent') : none;
			return [
				truthFact(figure(`原因.${cause}`), isFound),
				valueFact({
					...figure(`原因.${cause}.人次`),
					value: count,
					printed: `${printNoticeCount(share.numerator)}人次`,
				}),
				valueFact({ ...figure(`原因.${cause}.占比`), value: isThere ? share : null, printed }, isThere),
			];
		}),
	];
}
