import { beforeAll, expect, test } from 'vitest';
import { unmatched } from '../../../analytics/reports/unmatched.ts';
import { UnmatchedQuery } from '../../../analytics/contract/index.ts';
import { wholeCity } from '../../../analytics/visible.ts';
import { refresh } from '../../../analytics/refresh.ts';
import type { Connection } from '../../database.server.ts';
import { loaded, load } from '../../../tests/world.ts';
import { arrive } from '../../../tests/world/arrive.ts';

const told = { result: '成功', at: '2023-10-09 10:00' } as const;
let db: Connection;

beforeAll(async () => {
	db = await loaded({ slips: [{}, { no: 'B', region: '419902' }], payments: [{}, { slip: 'B' }] });
	await load(
		db,
		{ feedback: [told, { ...told, line: 9 }, { ...told, slip: 'X0001' }] },
		{ refunds: [{}, { slip: 'B' }, { slip: 'Y' }] },
		{ pushes: [{ at: '2023-10-12', slip: 'X0001', line: null }] },
		{ feedback: [{ ...told, slip: '甲B00041990112' }] },
		{ slips: [{ no: '乙B41990112', region: '419902' }] },
	);
	await db.run(
		`insert into import (import_id, name, kind, status)
		select distinct import_id, import_id || '.csv', kind, 'loaded' from unmatched_now`,
	);
	await refresh(db);
	await arrive(db);
});

const ask = async (query: Record<string, string> = {}, regions: 'all' | string[] = 'all') =>
	unmatched(db, regions === 'all' ? wholeCity : { regions }, UnmatchedQuery.parse(query));

const slips = ({ rows }: { rows: { slip: string; lineNo: number | null }[] }) =>
	rows.map(({ slip, lineNo }) => (lineNo === null ? slip : `${slip}/${lineNo}`));

test('全部：新的文件在前，按行；分组行数多的在前，各有办法', async () => {
	const { total, rows, groups, facets } = await ask();
	expect({ total, rows: slips({ rows }) }).toEqual({
		total: 5,
		rows: ['甲B00041990112/1', 'X0001', 'Y/1', 'A/9', 'X0001/1'],
	});
	expect(groups.map(({ kind, reason, count }) => `${kind} ${reason.code} ${count}`)).toEqual([
		'feedback misspelt 1',
		'push slip 1',
		'refund slip 1',
		'feedback slip 1',
		'feedback line 1',
	]);
	expect(groups.every(({ remedy }) => remedy.length > 5)).toBe(true);
	expect(facets.kind).toEqual([
		{ key: 'feedback', name: 'feedback', count: 3 },
		{ key: 'push', name: 'push', count: 1 },
		{ key: 'refund', name: 'refund', count: 1 },
	]);
});

test('一页一页，不重不漏', async () => {
	const [first, second] = [await ask({ limit: '3' }), await ask({ limit: '3', cursor: 'Mw' })];
	expect(first).toMatchObject({ first: 1, total: 5, next: 'Mw', previous: null });
	expect(second).toMatchObject({ first: 4, total: 5, next: null, previous: 'MA' });
	expect([...slips(first), ...slips(second)]).toEqual(slips(await ask()));
});

test('按种类、原因、文件、县区缩小', async () => {
	const { rows } = await ask();
	const file = String(rows.find(({ slip }) => slip === 'Y')?.file.id);
	expect(slips(await ask({ kind: 'push' }))).toEqual(['X0001']);
	expect(slips(await ask({ reason: 'line' }))).toEqual(['A/9']);
	expect(slips(await ask({ file }))).toEqual(['Y/1']);
	expect(slips(await ask({ region: '419901' }))).toEqual(['A/9', 'X0001/1']);
	expect(await ask({ reason: 'cycle' })).toMatchObject({ total: 0, allTotal: 5, rows: [], groups: [] });
});

test('只看得见一个县区的，看不到别的县区的行；混有别县行的文件里单号不明的也看不到', async () => {
	expect(slips(await ask({}, ['419901']))).toEqual(['A/9', 'X0001/1']);
	expect(await ask({}, ['419901'])).toMatchObject({ total: 2, allTotal: 2 });
	expect(slips(await ask({}, ['419902']))).toEqual([]);
	expect(slips(await ask({}, ['419901', '419902']))).toEqual(['Y/1', 'A/9', 'X0001/1']);
});

test('猜到的单号说明是可能，并说差在哪里', async () => {
	const { rows } = await ask({ reason: 'misspelt' });
	expect(rows[0]?.likely).toBe('可能是乙B41990112（乙县，只差前面的字母）');
});
