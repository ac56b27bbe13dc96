import { beforeAll, expect, test } from 'vitest';
import { ensureFigures } from '../../../analytics/figures.ts';
import type { Connection, Row } from '../../database.server.ts';
import { asked, given } from '../../../tests/world.ts';

let db: Connection;
beforeAll(async () => {
	db = await given({
		slips: [{}, { no: 'B', region: '419902', bank: '邮储银行' }, { no: 'C', region: '419902' }],
		payments: [{}, { slip: 'B' }, { slip: 'B', line: 2 }, { slip: 'C' }],
		feedback: [{ slip: 'B', result: '成功', at: '2023-10-09' }],
	});
	await ensureFigures(db, asked({}));
});

const table = (region: string | null = null, regions: string | null = null): Promise<Row[]> =>
	db.rows("select * from unit_row(202310, 'month', timestamp '2023-11-01', $region::varchar, $regions::varchar[])", {
		region,
		regions,
	});
const short = (rows: Row[]) => rows.map(({ name, due }) => `${String(name)} ${String(due)}`);

test('先是合计，再是各单位，没有任务的也在', async () =>
	expect(short(await table())).toEqual(['安东市 4', '甲县 1', '乙县 3', '开发区 0']));

test('分母为0的率没有，不是0也不是1', async () => {
	const [total, first, second, idle] = await table();
	expect(total).toMatchObject({ success_rate: 0.25, pending_rate: 0.75, card_share: 1, push_rate: 0 });
	expect(first).toMatchObject({ success_rate: 0, card_share: null, push_rate: null });
	expect(second).toMatchObject({ success_rate: 1 / 3 });
	expect(idle).toMatchObject({ success_rate: null, leftover_rate: null, first_attempt_rate: null, due: 0 });
});

test('一个单位按单位分，只有它自己', async () => expect(short(await table('419902'))).toEqual(['乙县 3', '乙县 3']));

test('没有的单位没有合计', async () => expect((await table('419999')).filter(({ is_total }) => is_total)).toEqual([]));

test('只列看得到的单位', async () => expect(short(await table(null, '["419903"]'))).toEqual(['安东市 4', '开发区 0']));
