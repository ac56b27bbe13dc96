import { type DraftAtQuery, type NoticeFigure, NoticeFigures } from '#contract';
import { get } from '#lib/api.ts';
import { askedFor } from './words.ts';

/** Every figure that can be put into a notice; conditions of templates and what has no value are none. */
export async function offeredFigures(query: DraftAtQuery): Promise<NoticeFigure[]> {
	const { figures } = await get(fetch, `/api/notices/${query.month}/figures`, NoticeFigures, askedFor(query));
	return figures.filter(({ kind, isThere }) => kind !== 'truth' && isThere);
}
