import type { BenchmarkRow, Rate } from '#contract';
import { indicators, unitOf } from '#contract';
import { printMonth } from '#lib/dates.ts';
import { none, printRate } from '#lib/format.ts';
import { say, stress, type Phrase } from './phrase.ts';

/** “已有12项上级基准，最近是2023年10月；其中2项由手工录入。” */
export function benchmarksSentence(rows: readonly BenchmarkRow[]): Phrase[] {
	const [newest] = rows;
	if (!newest) return [say('还没有上级基准：落后按全市平均比较。可在下面录入，或导入上级基准文件。')];
	const entered = rows.filter((row) => row.entered !== null).length;
	return [
		say('已有'),
		stress(`${rows.length}项上级基准`),
		say(`，最近是${printMonth(newest.month)}；`),
		say(entered > 0 ? `其中${entered}项由手工录入，以录入的为准。` : '都由文件导入。'),
	];
}

/** What is said of a month's indicator as a table shows it. */
export function benchmarkCells({ indicator, entered, imported }: BenchmarkRow) {
	const held = entered ?? imported;
	const shown = (rate: Rate | null | undefined) => (rate ? printRate(rate, unitOf(indicator)) : none);
	const rank = held?.cityRank ?? null;
	const of = held?.unitsRanked ?? null;
	return {
		name: indicators.find(({ id }) => id === indicator)?.name ?? indicator,
		province: shown(held?.province),
		city: shown(held?.city),
		rank: rank === null ? none : `第${rank}${of === null ? '' : `（共${of}个）`}`,
		source: held?.source || none,
		origin: entered === null ? `${imported?.file ?? ''}第${imported?.line ?? ''}行` : '手工录入',
		replaced: entered !== null && imported !== null ? `导入的${shown(imported.province)}不用` : null,
	};
}
