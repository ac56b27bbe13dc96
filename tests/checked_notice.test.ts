import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { aloneContext } from '../analytics/api/context.ts';
import { checkedFile } from '../analytics/check_notice/file.ts';
import type { NoticeCheck } from '../analytics/contract/index.ts';
import type { Connection } from '../sql/database.server.ts';
import { alteredCopies } from './checked_notice/alter.ts';
import { checkedCopies } from './checked_notice/flagged.ts';
import { noticedCity } from './world/noticed_city.ts';

const text = readFileSync(new URL('checked_notice/notice.txt', import.meta.url), 'utf8');
let db: Connection;

beforeAll(async () => {
	db = await noticedCity();
});

const check = async (written: string) =>
	(await checkedFile(aloneContext(db), { bytes: Buffer.from(written) }, false)).check;
const shown = ({ claims }: NoticeCheck) =>
	claims.map(({ kind, indicator, regionName, scope, statedText }) =>
		[kind, indicator, regionName, scope, statedText].join(' '),
	);

test('通报里的每个数字和说法都找到，只有0.3%不符：与数据、与同文的0.3‰都矛盾', async () => {
	const found = await check(text);
	expect(shown(found)).toMatchSnapshot();
	expect(found.claims.length).toBeGreaterThanOrEqual(60);
	const wrong = found.claims.filter(({ verdict }) => verdict !== 'match');
	expect(wrong).toMatchObject([
		{ indicator: 'leftoverRate', region: '410500', scope: 'ytd', stated: 0.003, unit: '%', verdict: 'mismatch' },
	]);
	expect(wrong[0]).toMatchObject({ computedText: '0.3‰', note: expect.stringMatching(/^单位写错；/) });
	expect(wrong[0]?.contradicts.map((id) => found.claims[id]?.statedText)).toEqual(['0.3‰']);
	expect(found).toMatchObject({ month: '2023-10', at: '2023-11-01T00:00:00+08:00', mismatched: 1, unverifiable: 0 });
});

test('改动一处的200份里，至少195份查出改动，没有改动的数字一个也不误报', async () => {
	const copies = alteredCopies(text, { seed: 20231031, count: 200 });
	const { missed, falselyFlagged } = await checkedCopies(copies, check, ({ statedText }) => statedText === '0.3%');
	expect(falselyFlagged).toEqual([]);
	expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5);
}, 600_000);
