import { expect, test } from 'vitest';
import { given } from '../../../tests/world.ts';

const form = async (year: number, code: string) => {
	const db = await given(
		{
			projects: [{ year: 2022, code: '2130122', level: '省' }, { code: '2080502', level: '省' }, { code: '2130122' }],
			slips: [{ project: '2990000' }],
			payments: [{}],
		},
		{ projects: [{ code: '2080502', level: '中央' }] },
	);
	const [row] = await db.rows(
		`select
			is_listed,
			list_transform(
				list_filter(fields, lambda field: field.name in ('项目编码', '政策层级')),
				lambda field: concat_ws(' ', field.was, '→', field.now)
			) as fields
		from policy_form($year::integer, $code, null, null)`,
		{ year, code },
	);
	return row;
};

test('调整前是当年前一版，没有的是上年清单', async () => {
	expect(await form(2023, '2080502')).toEqual({ is_listed: true, fields: ['2080502 → 2080502', '省 → 中央'] });
	expect(await form(2023, '2130122')).toEqual({ is_listed: true, fields: ['2130122 → 2130122', '省 →'] });
});

test('没有改过的项目，清单上的是调整前，调整后留空；上年有清单而没有它的，是新增', async () => {
	const db = await given({
		projects: [
			{ year: 2022, code: '2130122', level: '省' },
			{ year: 2023, code: '2130122', level: '省' },
			{ year: 2023, code: '2080502', level: '省' },
			{ year: 2025, code: '2080502', level: '市' },
		],
	});
	const levels = async (year: number, code: string) => {
		const [row] = await db.rows(
			`select list_transform(
				list_filter(fields, lambda field: field.name = '政策层级'),
				lambda field: concat_ws(' ', field.was, '→', field.now)
			)[1] as level
			from policy_form($year::integer, $code, null, null)`,
			{ year, code },
		);
		return row?.level;
	};
	expect(await levels(2023, '2130122')).toBe('省 →');
	expect(await levels(2023, '2080502')).toBe('→ 省');
	expect(await levels(2025, '2080502')).toBe('市 →');
});

test('一年改过几次的，每次变更有自己的表', async () => {
	const versions = ['省', '市', '中央'].map((level) => ({ projects: [{ code: '2080502', level }] }));
	const db = await given({ projects: [{ year: 2022, code: '2080502', level: '县' }] }, ...versions);
	const changes = await db.rows('select since, import_id from policy_change(2023) order by since desc, import_id');
	const levels = [];
	for (const change of changes) {
		const [row] = await db.rows(
			`select list_transform(
				list_filter(fields, lambda field: field.name = '政策层级'),
				lambda field: concat_ws(' ', field.was, '→', field.now)
			)[1] as level
			from policy_form(2023, '2080502', $since::varchar, $import_id::integer)`,
			{ since: String(change.since), import_id: Number(change.import_id) },
		);
		levels.push(row?.level);
	}
	expect(levels).toEqual(['省 → 市', '市 → 中央', '县 → 中央']);
});

test('清单没有而发放过的项目，只填得出编码；谁也不知道的没有表', async () => {
	expect(await form(2023, '2990000')).toEqual({ is_listed: false, fields: ['→ 2990000', '→'] });
	expect(await form(2023, '2999999')).toBeUndefined();
});
