import type { Connection } from '../../sql/database.server.ts';

/** An act on a unit's 月监测表 as state.sqlite would tell of it. */
export type Told = {
	act: number;
	kind: 'fill' | 'submit' | 'return' | 'merge';
	detail?: Record<string, unknown>;
	region?: string;
	at?: string;
};

/** Puts acts of October 2023 on 甲县's table, unless another unit is named, into the database. */
export async function told(db: Connection, ...acts: Told[]): Promise<void> {
	for (const { act, kind, detail = {}, region = '419901', at = '2023-10-24 09:00:00' } of acts)
		await db.run(
			`insert into monitoring_act values
			($act::integer, $at::timestamp, 'web', 202310, $region, $kind, $detail)`,
			{ act, at, region, kind, detail: JSON.stringify(detail) },
		);
}

/** Cells as acts tell of them. */
export const cell = (id: string, field: string, value: string | null, label = '') => ({ id, label, field, value });
