import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shanghai } from '../../ingest/clock.ts';
import { type DatabaseSync, inState, openState } from '../../ingest/state.ts';
import { copySecondCity } from '../../tests/loaded_city.ts';
import { temporaryFolder } from '../../tests/second_city.ts';
import { writeAudit } from '../audit.ts';
import { wholeCity } from '../visible.ts';
import { openWarehouse, type Warehouse } from '../warehouse.ts';
import { Refusal } from '../refusal.ts';
import { reveal } from './reveal.ts';

const place = temporaryFolder();
let warehouse: Warehouse;
let state: DatabaseSync;
let slip: { no: string; line: number; region: string };

beforeAll(async () => {
	const data = join(place.path, 'data');
	await copySecondCity(data);
	warehouse = await openWarehouse(data, { now: at(0), creates: false });
	state = openState(warehouse.folder);
	const [row] = await warehouse.writer.rows(
		`select slip_row.slip_no, line_no, region_code
		from payment join slip_row using (slip_key)
		where funded_at is not null and original_slip_key is null
		order by slip_row.slip_no, line_no limit 1`,
	);
	slip = { no: String(row?.slip_no), line: Number(row?.line_no), region: String(row?.region_code) };
}, 120_000);

afterAll(() => {
	state.close();
	warehouse.close();
	place.remove();
});

/** Days apart, so that no test is in another's way. */
let day = 0;
beforeEach(() => void (day += 3));

const at = (minutes: number) => () => new Date(Date.parse('2023-11-23T00:00:00Z') + (day * 1440 + minutes) * 60_000);

/** What so many looks leave in the audit. */
function looked(times: number, minutes: number, actor: 'web' | 'console' = 'web'): void {
	const act = { at: shanghai(at(minutes)()), actor, act: 'reveal', subject: 'A/1', detail: {} } as const;
	inState(state, () => {
		for (let time = 0; time < times; time++) writeAudit(state, act);
	});
}

type Asking = { minutes?: number; role?: string; regions?: string[] };

const look = ({ minutes = 0, role = 'console', regions }: Asking = {}) =>
	reveal(
		{ slip: slip.no, line: slip.line, reason: 'other', note: '核对' },
		{
			read: (work) => work(warehouse.writer),
			...{ folder: warehouse.folder, state, now: at(minutes), ip: '127.0.0.1', actor: 'web' },
			looker: { account: null, role, visible: regions ? { regions } : wholeCity },
		},
	);

const alerts = () => Number(state.prepare("select count(*) as n from audit where act = 'reveal-limit'").get()?.n);
const looks = () => Number(state.prepare("select count(*) as n from audit where act = 'reveal'").get()?.n);

test('R28 一小时30次，第31次拒绝并报警，说明几时再试；满一小时以后又可以', async () => {
	looked(29, 0);
	looked(30, 0, 'console');
	const alerted = alerts();
	expect(await look({ minutes: 10 })).toMatchObject({ left: 0 });
	const refused = await look({ minutes: 20 }).catch((fault: unknown) => fault);
	expect(refused).toMatchObject({
		status: 429,
		retryAfter: 40 * 60,
		message: expect.stringContaining('一小时最多 30 次'),
	});
	expect(refused).toBeInstanceOf(Refusal);
	expect(alerts()).toBe(alerted + 1);
	expect(await look({ minutes: 61 })).toMatchObject({ left: 28 });
}, 120_000);

test('R28 一天100次，分散在各小时也一样', async () => {
	for (let hour = 0; hour < 10; hour++) looked(10, hour * 60);
	await expect(look({ minutes: 11 * 60 })).rejects.toMatchObject({ status: 429, retryAfter: 13 * 3600 });
	expect(await look({ minutes: 24 * 60 + 1 })).toMatchObject({ left: 9 });
}, 120_000);

test.each(['administrator', 'auditor'])('R28 角色 %s 不能查看', async (role) => {
	const before = looks();
	await expect(look({ role })).rejects.toMatchObject({ status: 403 });
	expect(looks()).toBe(before);
});

test('R28 别的县区的明细如同没有', async () => {
	const before = looks();
	await expect(look({ regions: ['419899'] })).rejects.toMatchObject({ status: 404 });
	expect(looks()).toBe(before);
	expect(await look({ regions: [slip.region] })).toMatchObject({ slip: slip.no });
}, 120_000);

test('R29 原文件已按期限删除的，说明不能再看', async () => {
	for (const name of readdirSync(warehouse.folder.imports)) rmSync(join(warehouse.folder.imports, name));
	await expect(look()).rejects.toMatchObject({ status: 410 });
});
