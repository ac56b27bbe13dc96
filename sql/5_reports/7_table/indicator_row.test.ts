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

const table = (by: string, region: string | null = null): Promise<Row[]> =>
	db.rows("select * from indicator_row(202310, 'month', timestamp '2023-11-01', $by::varchar, $region::varchar)", {
		by,
		region,
	});
const short = (rows: Row[]) => rows.map(({ name, due }) => `${String(name)} ${String(due)}`);

test('其他维度按应发人次，多的在前，一样的按编码', async () =>
	expect(short(await table('bank'))).toEqual(['安东市 4', '农商行 2', '邮储银行 2']));

test('一个单位按银行分，合计是这个单位的', async () =>
	expect(short(await table('bank', '419902'))).toEqual(['乙县 3', '邮储银行 2', '农商行 1']));

test('没有任务的单位按银行分，只有合计，不是全市的银行', async () =>
	expect(short(await table('bank', '419903'))).toEqual(['开发区 0']));

test('没有的单位没有合计，也没有别人的行', async () => expect(await table('bank', '419999')).toEqual([]));
