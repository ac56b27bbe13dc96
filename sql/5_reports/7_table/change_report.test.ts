import { beforeAll, expect, test } from 'vitest';
import { publish, take } from '../../../tests/published.ts';
import { given } from '../../../tests/world.ts';
import type { Connection } from '../../database.server.ts';

let db: Connection;
let path: string;

beforeAll(async () => {
	db = await given();
	await take(
		db,
		{ kind: 'slip', slips: [{}, { no: 'B', region: '419902' }] },
		{ kind: 'payment', payments: [{}, { line: 2 }, { slip: 'B' }] },
	);
	path = await publish(db);
	await take(
		db,
		{
			kind: 'feedback',
			feedback: [
				{ line: 2, result: '成功', at: '2023-10-09' },
				{ slip: 'B', result: '失败', at: '2023-10-10' },
			],
		},
		{ kind: 'push', pushes: [{ slip: 'B', at: '2023-11-09' }] },
	);
});

const asked = { region: null, figure: null, limit: 10, offset: 0 };
const report = async (conditions: Partial<Record<keyof typeof asked, string | number>> = {}) => {
	const [row] = await db.rows(
		`select * from change_report(
			202310, 1, 'month', $path, null, $region::varchar, $figure::varchar, null, $offset::bigint, $limit::bigint
		)`,
		{ ...asked, ...conditions, path },
	);
	return row;
};

test('每笔变动写明由哪个文件的哪一行引起；与之无关的推送不算', async () => {
	const found = await report();
	expect(found).toMatchObject({ total: 2, all_total: 2, is_explained: true });
	expect(found?.records).toMatchObject([
		{
			...{ slip: 'A', line: 2, region: { key: '419901', name: '甲县' } },
			...{ before: { state: 'pending' }, after: { state: 'paid', is_to_card: true } },
			sources: [{ act: 'loaded', kind: 'feedback', line: expect.any(Number), is_certain: true }],
		},
		{ slip: 'B', line: 1, after: { state: 'outstanding' }, sources: [{ kind: 'feedback' }] },
	]);
	expect(found?.files).toMatchObject([{ act: 'loaded', kind: 'feedback', records: 2 }]);
	expect(found?.movements).toEqual(
		expect.arrayContaining([
			{ from_state: 'pending', to_state: 'paid', records: 1, amount: 10000 },
			{ from_state: 'pending', to_state: 'outstanding', records: 1, amount: 10000 },
		]),
	);
});

test('可以只看一个单位、一项数、一页', async () => {
	expect(await report({ region: '419902' })).toMatchObject({ total: 1, records: [{ slip: 'B' }] });
	expect(await report({ figure: 'outstanding' })).toMatchObject({ total: 1, all_total: 2, records: [{ slip: 'B' }] });
	expect(await report({ limit: 1, offset: 1 })).toMatchObject({ total: 2, records: [{ slip: 'B' }] });
});
