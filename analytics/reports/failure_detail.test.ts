import { beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { wholeCity } from '../visible.ts';
import { failureDetail } from './failure_detail.ts';

const query = { month: '2023-10', scope: 'month', slip: 'A', line: 1 } as const;

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', original: 'A', funded: '2023-11-02' }],
		payments: [{}, { slip: 'B', of: 'A/1' }],
		feedback: [
			{ result: '失败', at: '2023-10-09 10:00', reason: '账户已销户' },
			{ slip: 'B', result: '成功', at: '2023-11-03 10:00' },
		],
	});
	await db.run("insert into import by name select distinct import_id, '发放.csv' as name from raw_payment");
});

test('截止时的状态、谁来办，以及以后的经过', async () => {
	const detail = await failureDetail(db, wholeCity, query);
	expect(detail).toMatchObject({
		...{ slip: 'A', line: 1, state: 'outstanding', attempts: 1, at: '2023-11-01T00:00:00+08:00' },
		...{ reason: { code: 'F03' }, remedy: { actor: '乡镇、银行', text: '换卡后更新账号再发' } },
	});
	expect(detail?.events.map(({ kind, isAfterCutOff }) => [kind, isAfterCutOff])).toEqual([
		['funded', false],
		['failed', false],
		['reissued', true],
		['paid', true],
	]);
});

test('没有更正过的，没有旧的版本', async () =>
	expect(await failureDetail(db, wholeCity, query)).toMatchObject({ versions: [] }));

test('问再发的那一行，答的是同一笔义务', async () =>
	expect(await failureDetail(db, wholeCity, { ...query, slip: 'B' })).toMatchObject({ slip: 'A', line: 1 }));

test('成功的也有经过，没有原因', async () =>
	expect(await failureDetail(db, wholeCity, { ...query, at: '2023-12-01' })).toMatchObject({
		...{ state: 'paid', attempts: 2, reason: null, remedy: null },
	}));

test('看不到的县区、没有的明细、截止时还没拨款的，都没有', async () => {
	expect(await failureDetail(db, { regions: ['419902'] }, query)).toBeNull();
	expect(await failureDetail(db, wholeCity, { ...query, line: 9 })).toBeNull();
	expect(await failureDetail(db, wholeCity, { ...query, at: '2023-10-01' })).toBeNull();
});
