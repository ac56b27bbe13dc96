import { describe, expect, test } from 'vitest';
import { Failures, FormatSaved, Job, Reasons } from '#contract';
import { openFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import { eventsOf } from './uploads.ts';
import { problemOf, type Service } from './service.ts';

const words = '柜面资料待补';
const mapping = { bank: null, code: null, words, reason: 'F08' };

/** 归类: what a bank says becomes a standard reason. */
export function reasons(service: () => Service): void {
	const found = async () => Reasons.parse(await (await service().get('/api/reasons?month=2023-05&scope=ytd')).json());
	const post = (body: object, origin = service().address) =>
		service().get('/api/reasons', {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', origin },
		});
	const kept = () =>
		withState(openFolder(service().root), (state) => ({
			version: state.prepare('select max(version) as newest from format_profile').get()?.newest,
			audit: state.prepare("select actor, subject, detail from audit where act = 'reason' order by entry").all(),
		}));

	/** An answer that no rule knows, of a payment that waits for one. */
	async function answerUnknown(): Promise<void> {
		const waiting = await service().get('/api/failures?month=2023-05&scope=ytd&state=pending&limit=1');
		const [row] = Failures.parse(await waiting.json()).rows;
		const text = `发放单号,明细序号,发放次数,结果,返回码,失败原因,反馈时间\n${row?.slip},${row?.line},9,失败,,${words},2023-05-31 10:00:00\n`;
		const path = `/api/imports?name=${encodeURIComponent('反馈_待归类.csv')}`;
		const sent = await service().get(path, { method: 'PUT', body: text, headers: { origin: service().address } });
		const last = (await eventsOf(service(), Job.parse(await sent.json()).address)).at(-1);
		expect(last?.result?.totals).toMatchObject({ rows: 1, loaded: 1 });
	}

	describe('失败原因归类', () => {
		test('不认识的用语列出来；归类后各处立即按标准原因计，审计写明是哪一版', async () => {
			await answerUnknown();
			const before = await found();
			expect(before.unmapped).toContainEqual(expect.objectContaining({ words, count: 1 }));
			const answer = await post(mapping);
			expect(answer.status).toBe(201);
			const { version } = FormatSaved.parse(await answer.json());
			const after = await found();
			expect(after.unmapped.map((entry) => entry.words)).not.toContain(words);
			const count = ({ reasons: rows }: Reasons, code: string) => rows.find((row) => row.code === code)?.count ?? 0;
			expect(count(after, 'F08')).toBe(count(before, 'F08') + 1);
			expect(count(after, 'F90')).toBe(count(before, 'F90') - 1);
			expect(after.total).toBe(before.total);
			expect(kept().version).toBe(version);
			expect(kept().audit.map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(String(detail)) }))).toEqual([
				{ actor: 'web', subject: `format_profile ${version}`, detail: mapping },
			]);
		});

		test.each([
			['归过的用语', mapping, `同一银行的同一返回码和用语已归为F08，只能登记一次`],
			['没有的标准原因', { ...mapping, words: '另一种', reason: 'F99' }, '没有标准原因F99，请重新选择'],
			[
				'自带的返回码',
				{ ...mapping, code: 'RJ02', words: null, reason: 'F02' },
				'RJ02是系统自带的对照，归为F01，不能改；',
			],
			['写错的代码', { ...mapping, words: '另一种', reason: '销户' }, '内容不正确'],
			['什么也没写', { bank: null, code: null, words: null, reason: 'F02' }, '返回码和原因用语至少填一个'],
		])('%s不能归类：说明为什么，什么也没有留下', async (_, body, detail) => {
			const before = kept();
			const answer = await post(body);
			expect(await problemOf(answer)).toMatchObject({ status: 400, detail: expect.stringContaining(detail) });
			expect(kept()).toEqual(before);
		});

		test('别的网站来的不收', async () => {
			const before = kept();
			expect((await post({ ...mapping, words: '另一种' }, 'http://evil.example')).status).toBe(403);
			expect(kept()).toEqual(before);
		});
	});
}
