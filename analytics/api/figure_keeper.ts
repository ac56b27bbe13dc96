import type { Connection, Database } from '../../sql/database.server.ts';
import type { Period } from '../contract/index.ts';
import type { Lock } from '../lock.ts';
import { Refusal } from '../refusal.ts';
import { askedPeriod, monthNumber } from '../reports/period.ts';
import { within, type Readers } from './readers.ts';

/** Stores figures of instants that are asked for the first time, on a connection of its own. */
export type FigureKeeper = { ensure(period: Period): Promise<void>; close(): void };

/** `lock` is held by whoever changes facts: figures of what is no longer so are never stored. */
export async function openFigureKeeper(
	database: Database,
	readers: Readers,
	options: { lock: Lock; deadline: number },
): Promise<FigureKeeper> {
	const db = await database.connect();
	return {
		async ensure(period) {
			if (await readers.read((reader) => isStored(reader, period))) return;
			const end = performance.now() + options.deadline;
			const stored = options.lock(() => within(db, end, () => askedPeriod(db, period)));
			await inTime(stored, options.deadline);
		},
		close: () => db.close(),
	};
}

async function isStored(db: Connection, { month, scope, at }: Period): Promise<boolean> {
	const rows = await db.rows(
		`select 1 from figure_period
		where month = $month::integer and scope = $scope
			and cut_off = coalesce($at::timestamp, period_end($month::integer))`,
		{ month: monthNumber(month), scope, at: at ?? null },
	);
	return rows.length > 0;
}

/** The wait for a running import to end is not endless. */
async function inTime(work: Promise<unknown>, deadline: number): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Refusal(503, '正在更新数据，这一时点的数字稍后才能算出，请稍后再试。')), deadline);
	});
	try {
		await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
