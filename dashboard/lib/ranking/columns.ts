import type { Ranking } from '#contract';
import type { SortColumn } from '#lib/sort.ts';

type Column = {
	id: Extract<SortColumn, 'due' | 'paid' | 'outstanding' | 'pending' | 'refunded' | 'toBenchmark'>;
	name: string;
};

const states: readonly Column[] = [
	{ id: 'due', name: '应发' },
	{ id: 'paid', name: '成功' },
	{ id: 'outstanding', name: '遗留' },
	{ id: 'pending', name: '待反馈' },
	{ id: 'refunded', name: '已退款' },
];

/** The counts of a ranking table; 达标还差 only on the ranking page. */
export function columnsOf(ranking: Ranking, full: boolean): readonly Column[] {
	const isCountable = ranking.rows.some((row) => row.toBenchmark !== null);
	return full && isCountable ? [...states, { id: 'toBenchmark', name: '达标还差' }] : states;
}
