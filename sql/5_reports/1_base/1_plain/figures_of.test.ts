import { expect, test } from 'vitest';
import { FigureId } from '#contract';
import { loaded } from '../../../../tests/world.ts';

test('各项数按约定的名字列出；只有人数、项目数、批次数不是各笔之和', async () => {
	const db = await loaded();
	const columns = FigureId.options.map((id) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
	const counts = JSON.stringify(Object.fromEntries(columns.map((column, place) => [column, place])));
	const shape = JSON.stringify(Object.fromEntries(columns.map((column) => [column, 'BIGINT'])));
	const rows = await db.rows('select unnest(figures_of(from_json($counts, $shape)), recursive := true)', {
		counts,
		shape,
	});
	expect(rows.map(({ figure, counted }) => [figure, Number(counted)]).sort()).toEqual(
		FigureId.options.map((id, place) => [id, place]).sort(),
	);
	expect(rows.flatMap(({ figure, by_record }) => (by_record ? [] : [figure]))).toEqual([
		'persons',
		'projects',
		'slips',
	]);
});
