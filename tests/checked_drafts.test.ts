import { afterAll, beforeAll, expect, test } from 'vitest';
import { aloneContext } from '../analytics/api/context.ts';
import { checkedFile } from '../analytics/check_notice/file.ts';
import { NoticeDocument } from '../analytics/contract/index.ts';
import { openWarehouse, type Warehouse } from '../analytics/warehouse.ts';
import { type Ask, askOf } from './ask.ts';
import { alteredCopies } from './checked_notice/alter.ts';
import { checkedCopies } from './checked_notice/flagged.ts';
import { copyDemoCity, demoPatience, now } from './demo_city.ts';

let city: { path: string; remove(): void };
let warehouse: Warehouse;
let ask: Ask;

beforeAll(async () => {
	city = await copyDemoCity();
	warehouse = await openWarehouse(city.path, { now, creates: false });
	ask = askOf(warehouse.writer);
}, demoPatience);

afterAll(() => {
	warehouse.close();
	city.remove();
});

const check = async (text: string) =>
	(await checkedFile(aloneContext(warehouse.writer), { bytes: Buffer.from(text) }, false)).check;

async function draftText(month: string, form: string, about?: string): Promise<string> {
	const asked = { month, form, ...(about === undefined ? {} : { about }) };
	const { paragraphs } = NoticeDocument.parse(await ask('/api/notices/:month', asked));
	return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

const forms: [string, string | undefined, number][] = [
	['notice', undefined, 80],
	['dispatch', undefined, 30],
	['county', '410505', 20],
	['department', '民政局', 10],
	['bank', 'B010522', 6],
	['self', '410505', 5],
	['self', '410500', 5],
];

test.each(['2023-02', '2023-10'].flatMap((month) => forms.map((form) => [month, ...form] as const)))(
	'%s 的 %s 稿（%s）没有一处不符，查不了的只是简报里的明细原因和银行考评的数',
	async (month, form, about, least) => {
		const found = await check(await draftText(month, form, about));
		expect(found.claims.filter(({ verdict }) => verdict === 'mismatch')).toEqual([]);
		expect(found).toMatchObject({ month, from: 'text' });
		expect(found.matched).toBeGreaterThan(least);
		const unverified = found.claims.filter(({ verdict }) => verdict === 'unverifiable');
		expect(unverified.filter(({ note }) => !/其中一部分|看不出这个数字/.test(note))).toEqual([]);
		if (form === 'notice' || form === 'dispatch') expect(unverified).toEqual([]);
	},
	demoPatience,
);

test(
	'9月的通报稿改动一处的200份里，至少195份查出改动，没有改动的数字一个也不误报',
	async () => {
		const text = await draftText('2023-09', 'notice');
		const copies = alteredCopies(text, { seed: 20230930, count: 200 });
		const { missed, falselyFlagged } = await checkedCopies(copies, check, () => false);
		expect(falselyFlagged).toEqual([]);
		expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5);
	},
	demoPatience,
);

test.each(forms.slice(1))(
	'%s 稿（%s）里核对得了的数字改动一处，都查得出，没有改动的一个也不误报',
	async (form, about) => {
		const text = await draftText('2023-09', form, about);
		const { claims } = await check(text);
		const sure = claims.filter(({ verdict, kind }) => verdict === 'match' && ['figure', 'gap', 'cause'].includes(kind));
		const copies = alteredCopies(text, {
			seed: 20230930,
			count: 20,
			isFor: ({ paragraph, start }) =>
				sure.some(({ place }) => place.paragraph === paragraph && place.start <= start && start < place.end),
		});
		const { missed, falselyFlagged } = await checkedCopies(copies, check, () => false);
		expect(falselyFlagged).toEqual([]);
		expect(missed).toEqual([]);
	},
	demoPatience,
);
