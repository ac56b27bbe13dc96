import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolder } from '../../ingest/folder.ts';
import { type DatabaseSync, openState } from '../../ingest/state.ts';
import type { Connection } from '../../sql/database.server.ts';
import { given } from '../../tests/world.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { monitoringTable } from '../reports/monitoring.ts';
import { applyMonitoringActs, monitoringActs } from './acts.ts';
import { type Desk, fill, giveBack, merge, submit } from './work.ts';

const { path, remove } = temporaryFolder();
let [db, state]: [Connection | null, DatabaseSync | null] = [null, null];
const month = '2023-10';
const footer = { unit: '甲县财政局', lead: '甲', filler: '乙', phone: '0372-0000000', date: '2023-10-24' };

beforeAll(async () => {
	db = await given({
		slips: [{ no: 'A' }, { no: 'B', region: '419902' }],
		payments: [
			{ slip: 'A', line: 1 },
			{ slip: 'B', line: 1, person: '李四' },
		],
	});
	state = openState(openFolder(path));
});

afterAll(() => {
	state?.close();
	remove();
});

function desk(regions: Desk['visible']['regions']): Desk {
	if (!db || !state) throw new Error('not open');
	const here = db;
	const read: Desk['read'] = (work) => work(here);
	return { visible: { regions }, read, write: read, state, actor: 'web', now: () => new Date('2023-10-24T01:00:00Z') };
}

const tableOf = (regions: Desk['visible']['regions'], region?: string) =>
	desk(regions).read((here) => monitoringTable(here, { regions }, { month, region }));

test('一个县只看到、只能填自己的；退回、汇总只有办公室可以', async () => {
	const own = desk(['419901']);
	const mine = await tableOf(['419901']);
	expect(mine?.units.map(({ key }) => key)).toEqual(['419901']);
	expect(JSON.stringify(mine)).not.toContain('乙县');
	expect(await tableOf(['419901'], '419902')).toBeNull();
	const other = (await tableOf('all', '419902'))?.rows[0]?.id ?? '';
	const cell = (id: string) => ({ id, field: 'note' as const, text: '说明' });
	await expect(fill(own, { month, region: '419902', cells: [cell(other)] })).rejects.toThrow('没有这个单位的月监测表');
	await expect(fill(own, { month, region: '419901', cells: [cell(other)] })).rejects.toThrow('表中没有这一行了');
	await expect(submit(own, { month, region: '419902' })).rejects.toThrow('没有这个单位的月监测表');
	await expect(giveBack(own, { month, region: '419901', remark: '一' })).rejects.toThrow('只有市联席会议办公室');
	await expect(merge(own, { month })).rejects.toThrow('只有市联席会议办公室');
	expect(await fill(own, { month, region: '419901', cells: [cell(mine?.rows[0]?.id ?? '')], footer })).toEqual({
		cells: 1,
	});
});

test('每次都留下：谁、何时、做了什么；审计没有填报的内容和电话', async () => {
	const office = desk('all');
	await submit(office, { month, region: '419901' });
	expect(await merge(office, { month })).toEqual({ merged: ['甲县'], missing: ['乙县', '开发区'] });
	await giveBack(office, { month, region: '419901', remark: '请核' });
	expect(monitoringActs(office.state).map(({ kind, actor, told_at }) => [kind, actor, told_at])).toEqual(
		['fill', 'submit', 'merge', 'return'].map((kind) => [kind, 'web', '2023-10-24 09:00:00']),
	);
	const audit = office.state.prepare("select subject, detail from audit where act = 'monitoring'").all();
	expect(audit.map(({ subject }) => subject)).toEqual(Array.from({ length: 4 }, () => '202310 419901'));
	expect(JSON.stringify(audit)).not.toMatch(/0372|说明|请核/);
	expect(() => office.state.exec('delete from monitoring_act')).toThrow('what was filled in stays');
});

test('数据库重建后，填报从登记中恢复', async () => {
	const before = await tableOf('all');
	await db?.run('delete from monitoring_act');
	if (db && state) await applyMonitoringActs(db, monitoringActs(state));
	expect(await tableOf('all')).toEqual(before);
	expect(before?.units[0]).toMatchObject({ state: 'returned', remark: '请核', footer });
});
