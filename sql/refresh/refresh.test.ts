import { expect, test } from 'vitest';
import { refresh } from '../../analytics/refresh.ts';
import type { Connection } from '../database.server.ts';
import { figures, figuresBy, given, load, type Rows, states } from '../../tests/world.ts';

const paid = { result: '成功', at: '2023-10-09 10:00' } as const;
const city: Rows = { slips: [{}], payments: [{}, { line: 2 }], feedback: [paid] };

/** Loads more and brings facts and figures up to date. */
async function then(db: Connection, rows: Rows): Promise<Connection> {
	await load(db, rows);
	await refresh(db);
	return db;
}

test('后到的反馈改它那个时候的数', async () => {
	const db = await given(city);
	expect(await figures(db)).toMatchObject({ due: 2, paid: 1 });
	await then(db, { feedback: [{ ...paid, line: 2 }] });
	expect(await figures(db)).toMatchObject({ due: 2, paid: 2 });
});

test('更正把发放单从一个月移到另一个月，两个月的当月和累计都跟着变', async () => {
	const db = await given({ ...city, slips: [{ funded: '2023-11-08 09:00' }] });
	expect(await figures(db, { month: 202311, scope: 'ytd' })).toMatchObject({ due: 2 });
	await then(db, { slips: [{ funded: '2023-09-08 09:00' }] });
	expect(await figures(db, { month: 202311 })).toEqual({});
	expect(await figures(db, { month: 202311, scope: 'ytd' })).toMatchObject({ due: 2, paid: 1 });
	expect(await figures(db, { month: 202309 })).toMatchObject({ due: 2, paid: 0, pending: 2 });
	expect(await figures(db, { month: 202310, scope: 'ytd' })).toMatchObject({ due: 2, paid: 1 });
});

test('更正把唯一的发放单移到另一年，原来那一年不再有数', async () => {
	const db = await given({ ...city, slips: [{ funded: '2024-01-08 09:00' }] });
	await then(db, { slips: [{ funded: '2023-12-08 09:00' }] });
	expect(await figures(db, { month: 202401, scope: 'ytd' })).toEqual({});
	expect(await figures(db, { month: 202312, scope: 'ytd' })).toMatchObject({ due: 2 });
});

test('更正为未拨款，就不再应发', async () => {
	const db = await then(await given(city), { slips: [{ funded: null }] });
	expect(await figures(db)).toEqual({});
	expect(await states(db)).toEqual({});
});

test('政策清单换了主管部门，没写部门的发放单跟着换', async () => {
	const db = await given(city);
	await then(db, { projects: [{ code: '2080502', department: '老龄办' }] });
	expect(Object.keys(await figuresBy(db, 'department'))).toEqual(['老龄办']);
});

test('单位表来了，等着的发放单才算；别名改了单位，跟着改', async () => {
	const db = await given({ ...city, slips: [{ region: '丁县' }] });
	expect(await figures(db)).toEqual({});
	await then(db, { regions: [{ code: '419904', name: '丁县', ranked: true }] });
	expect(await figuresBy(db, 'region')).toMatchObject({ 419904: { due: 2 } });
	await then(db, {
		regions: [
			{ code: '419904', name: '旧丁县', ranked: true },
			{ code: '419905', name: '丁县', ranked: true },
		],
	});
	expect(Object.keys(await figuresBy(db, 'region'))).toEqual(['419905']);
});

test('乡镇改成算到别的县，它的发放单跟着走', async () => {
	const db = await given({ ...city, slips: [{ region: '419901101' }] });
	await then(db, { regions: [{ code: '419901101', level: '乡', parent: '419902' }] });
	expect(Object.keys(await figuresBy(db, 'region'))).toEqual(['419902']);
});

test('别的月份的再发单来了反馈，改的是原单的月份', async () => {
	const again: Rows = { slips: [{ no: 'B', funded: '2023-11-08 09:00' }], payments: [{ slip: 'B', of: 'A/2' }] };
	const db = await then(await given(city), again);
	expect(await figures(db, { month: 202311, scope: 'ytd' })).toMatchObject({ due: 2, paid: 1 });
	await then(db, {
		feedback: [{ ...paid, slip: 'B', at: '2023-11-10' }],
		pushes: [{ slip: 'B', line: null, at: '2023-11-12' }],
	});
	expect(await figures(db, { month: 202311, scope: 'ytd' })).toMatchObject({ due: 2, paid: 2, pushed: 1 });
	expect(await figures(db, { month: 202311 })).toEqual({});
});

test('更正让再发改指别的原明细，原来那一笔不再成功', async () => {
	const slips = [{}, { no: 'B', funded: '2023-11-08 09:00' }, { no: 'C', funded: '2023-12-08 09:00' }];
	const db = await given({
		slips,
		payments: [{}, { slip: 'B' }, { slip: 'C', of: 'A/1' }],
		feedback: [{ ...paid, slip: 'C', at: '2023-12-10' }],
	});
	expect(await states(db, '2024-01-01')).toEqual({ 'A/1': 'paid', 'B/1': 'pending' });
	await then(db, { payments: [{ slip: 'C', of: 'B/1' }] });
	expect(await states(db, '2024-01-01')).toEqual({ 'A/1': 'pending', 'B/1': 'paid' });
});

test('原明细后到，再发的行不再自成一笔', async () => {
	const again = { no: 'B', original: 'A', funded: '2023-11-08 09:00' };
	const db = await given({ slips: [{}, again], payments: [{ line: 2, person: '李四' }, { slip: 'B' }] });
	const known = async () => Object.keys(await states(db, '2023-12-01'));
	expect(await known()).toEqual(['A/2', 'B/1']);
	await then(db, { payments: [{}] });
	expect(await known()).toEqual(['A/1', 'A/2']);
	await then(db, { feedback: [paid] });
	expect(await known()).toEqual(['A/1', 'A/2', 'B/1']);
	await then(db, { slips: [{ no: 'B', funded: '2023-11-08 09:00' }], payments: [{ slip: 'B', of: 'A/1' }] });
	expect(await known()).toEqual(['A/1', 'A/2']);
});

test('任意时刻的数，记录变了就重新算', async () => {
	const db = await given(city);
	const at = '2023-10-20 12:00';
	expect(await figures(db, { at })).toMatchObject({ paid: 1 });
	await then(db, { feedback: [{ ...paid, line: 2 }] });
	expect(await figures(db, { at })).toMatchObject({ paid: 2 });
});

test('问过的后面月份的累计，前面月份变了也重新算', async () => {
	const db = await given(city);
	const question = { month: 202312, scope: 'ytd' } as const;
	expect(await figures(db, question)).toMatchObject({ paid: 1 });
	await then(db, { feedback: [{ ...paid, line: 2 }] });
	expect(await figures(db, question)).toMatchObject({ paid: 2 });
});

test('什么都没变就什么都不算', async () => {
	const db = await given(city);
	await db.run('update figure set due = -1');
	await refresh(db);
	expect(await figures(db)).toMatchObject({ due: -1 });
});

test('别的月份不重算', async () => {
	const db = await given({ slips: [{}, { no: 'B', funded: '2023-09-08' }], payments: [{}, { slip: 'B' }] });
	await db.run('update figure set due = -1');
	await then(db, { feedback: [paid] });
	expect(await figures(db)).toMatchObject({ due: 1, paid: 1 });
	expect(await figures(db, { scope: 'ytd' })).toMatchObject({ due: 2 });
	expect(await figures(db, { month: 202309 })).toMatchObject({ due: -1 });
});

test('刷新半途停下，下次接着做完', async () => {
	const db = await given(city);
	await load(db, { feedback: [{ ...paid, line: 2 }] });
	const stop = new Error('stop');
	const halfway = refresh(db, (step) => {
		if (step === '计算指标') throw stop;
	});
	await expect(halfway).rejects.toBe(stop);
	await refresh(db);
	expect(await figures(db)).toMatchObject({ paid: 2 });
});
