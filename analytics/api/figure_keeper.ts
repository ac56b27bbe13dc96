import type { Database } from '../../sql/database.server.ts';
import type { Period } from '../contract/index.ts';
import { ensureFigures, isStored } from '../figures.ts';
import type { Lock } from '../lock.ts';
import { Refusal } from '../refusal.ts';
import { periodOf } from '../reports/period.ts';
import { wholeCity } from '../visible.ts';
import { closeIdle, type Readers, within } from './readers.ts';

/** Stores figures of instants that are asked for the first time, on a connection of its own. */
export type FigureKeeper = { ensure(period: Period): Promise<void>; close(): Promise<void> };

/** `lock` is held by whoever changes facts: figures of what is no longer so are never stored. */
export async function openFigureKeeper(
	database: Database,
	readers: Readers,
	options: { lock: Lock; deadline: number },
): Promise<FigureKeeper> {
	const db = await database.connect();
	return {
		async ensure(period) {
			const { sql, isKnown } = await readers.read(wholeCity, async (reader) => {
				const asked = await periodOf(reader, period);
				return { sql: asked.sql, isKnown: await isStored(reader, asked.sql) };
			});
			if (isKnown) return;
			const end = performance.now() + options.deadline;
			const stored = options.lock(() => within(db, end, () => ensureFigures(db, sql)));
			await inTime(stored, options.deadline);
		},
		close: () =>
			closeIdle(
				[db],
				options.lock(async () => {}),
			),
	};
}

/** The wait for a running import to end is not endless. */
async function inTime(work: Promise<unknown>, deadline: number): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(
			() => reject(new Refusal(503, '正在更新数据，这一时点的数字稍后才能算出，请稍后再试。')),
			deadline,
		);
	});
	try {
		await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
