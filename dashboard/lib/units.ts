import type { Meta } from '#contract';

/** The unit that pages speak of where none is chosen: the only one that the reader sees; undefined stands for 全市. */
export function onlyUnit({ city, regions }: Pick<Meta, 'city' | 'regions'>): string | undefined {
	return city === null || regions.length === 1 ? regions[0]?.key : undefined;
}
