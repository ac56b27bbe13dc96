import { expect, test } from 'vitest';
import type { Connection } from '../../database.server.ts';
import { load, loaded, type Rows } from '../../../tests/world.ts';

const old: Rows = { projects: [{ code: '2080502', level: '省' }, { code: '2130122' }, { code: '2110401' }] };

const changes = async (db: Connection, year: number) =>
	(
		await db.rows(
			`select
				since, code, kind, source_line as line,
				list_transform(fields, lambda field: concat_ws(' ', field.name, field.was, '→', field.now)) as fields
			from policy_change($year::integer)`,
			{ year },
		)
	).map(({ since, code, kind, fields }) => [since, code, kind, fields]);

test('当年后来的文件增加、停止、更改的项目，各与前一版比', async () => {
	const db = await loaded({ ...old, projects: old.projects ?? [] });
	expect(await changes(db, 2023)).toEqual([]);
	await load(db, {
		projects: [
			{ code: '2080502', level: '中央' },
			{ code: '2130122', status: '停止' },
			{ code: '2110401' },
			{ code: '2240703' },
		],
	});
	expect(await changes(db, 2023)).toEqual([
		['year', '2080502', 'changed', ['政策层级 省 → 中央']],
		['year', '2130122', 'removed', ['状态 → 停止']],
		['year', '2240703', 'added', []],
	]);
});

test('与上年清单比：增加、减少、更改；没有载入上年清单的不比', async () => {
	const db = await loaded(old, {
		projects: [
			{ year: 2024, code: '2080502', level: '中央' },
			{ year: 2024, code: '2130122' },
			{ year: 2024, code: '2240703' },
		],
	});
	expect(await changes(db, 2023)).toEqual([]);
	const found = await changes(db, 2024);
	expect(found.map(([since, code, kind]) => [since, code, kind]).sort()).toEqual([
		['last', '2080502', 'changed'],
		['last', '2110401', 'removed'],
		['last', '2240703', 'added'],
	]);
	expect(await changes(db, 2025)).toEqual([]);
});
