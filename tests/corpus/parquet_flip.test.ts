import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parquetOf } from '../../ingest/read/parquet.fixture.ts';
import { patience, runs } from '../property/runs.ts';
import { type Found, takeIn } from './run.ts';

const ROWS = 40;

/** A bank's pushes of a slip as a Parquet file. */
const pushes = (slip: string) =>
	parquetOf(
		`select '${slip}' as 发放单号, range::varchar as 明细序号, '政务服务网' as 渠道,
			timestamp '2023-10-11 08:00:00' + to_minutes(range) as 推送时间, '成功' as 结果
		from range(1, ${ROWS + 1})`,
	);

/** Where bits turn, as a share of the file: mostly in the footer, which tells how all the rest is read. */
const place = fc.oneof(
	{ weight: 2, arbitrary: fc.double({ min: 0, max: 0.9999, noNaN: true }) },
	{ weight: 3, arbitrary: fc.double({ min: 0.5, max: 0.9999, noNaN: true }) },
);
const flips = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 2 });

/** The whole table is refused with a reason, or each of its rows is loaded or rejected. */
function expectWholeOrRefused({ status, reason, rows, loaded, duplicate, corrected, rejected, skipped, lines }: Found) {
	if (status === 'rejected')
		expect({ reason, lines }).toEqual({ reason: expect.stringMatching(/\p{Script=Han}/u), lines: [] });
	else
		expect({ rows, sum: loaded + duplicate + corrected + rejected + skipped, lines: lines.length }).toEqual({
			rows: ROWS,
			sum: ROWS,
			lines: loaded + corrected,
		});
}

test(
	'P14 Parquet 文件有几个字节翻转：整个拒收并说明，或者一行不少；其余文件照常载入',
	() =>
		fc.assert(
			fc.asyncProperty(fc.array(flips, { minLength: 24, maxLength: 24 }), async (all) => {
				const whole = await pushes('P14');
				const files = all.map((turned, at) => {
					const bytes = Buffer.from(whole);
					for (const [share, bits] of turned) {
						const byte = Math.floor(share * bytes.length);
						bytes[byte] = (bytes[byte] ?? 0) ^ bits;
					}
					return { name: `flipped-${at}.parquet`, bytes };
				});
				const sound = { name: 'sound.parquet', bytes: await pushes('SOUND') };
				await takeIn([...files, sound], (found) => {
					for (const { name } of files) {
						expect(found.get(name)).toHaveLength(1);
						for (const table of found.get(name) ?? []) expectWholeOrRefused(table);
					}
					expect(found.get(sound.name)).toMatchObject([{ status: 'loaded', loaded: ROWS, rejected: 0 }]);
				});
			}),
			{ ...runs(2), endOnFailure: true },
		),
	patience,
);
