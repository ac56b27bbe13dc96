import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import {
	DraftConflict,
	FinalNotice,
	FinalWarnings,
	Job,
	NoticeDocument,
	NoticeDraft,
	Notices,
	Targets,
	VersionDetail,
} from '#contract';
import { problemOf, type Service } from './service.ts';

export function noticeDrafts(service: () => Service): void {
	const month = '2023-04';
	const at = (path = '') => `/api/notices/${month}${path}`;
	const json = async (path: string): Promise<unknown> => (await service().get(path)).json();
	const draft = async () => NoticeDraft.parse(await json(at('/draft')));
	const post = (path: string, body: unknown, headers: Record<string, string> = { origin: service().address }) =>
		service().get(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', ...headers },
		});
	/** The draft as it stands, with other words in its first body paragraph. */
	const edited = async (text: string) => {
		const { document, version } = await draft();
		const first = document.paragraphs.find(({ role }) => role === 'body')?.id;
		const key = document.figures.find(({ indicator }) => indicator === 'successRate')?.key ?? '';
		const paragraphs = document.paragraphs.map(({ id, role }) => ({
			...{ id, role },
			runs: id === first ? [{ text }, { figure: key }] : null,
		}));
		return { key, first, body: { base: version, paragraphs, removed: [], shown: {} } };
	};

	describe('通报草稿', () => {
		test('没有改过时是系统稿；列表里各月都有', async () => {
			const found = await draft();
			expect(found).toMatchObject({ version: 0, moved: [], missing: [], versions: [], published: [] });
			expect(found.document.paragraphs.length).toBeGreaterThan(5);
			const { rows, subjects } = Notices.parse(await json('/api/notices'));
			for (const [form, offered] of Object.entries(subjects)) {
				expect(offered.length).toBeGreaterThan(0);
				const [{ key } = { key: '' }] = offered;
				const given = await service().get(at(`?form=${form}&about=${encodeURIComponent(key)}`));
				expect([form, given.status, given.status === 200 ? '' : await given.text()]).toEqual([form, 200, '']);
			}
			expect(rows.map((row) => row.month)).toEqual(['2023-05', '2023-04', '2023-03', '2023-02', '2023-01']);
			expect((await service().get('/api/notices/2030-01/draft')).status).toBeLessThan(500);
		}, 120_000);

		test('别处来的请求不能保存、提意见、定稿', async () => {
			const { body } = await edited('改');
			const evil = { origin: 'http://evil.example' };
			for (const path of ['/draft', '/draft/restoration', '/draft/seen', '/comments', '/final'])
				expect((await post(at(path), body, evil)).status).toBe(403);
		}, 120_000);

		test('保存、对照、两个人同时改、恢复', async () => {
			const { body, key, first } = await edited('今年以来<b>{成功率}');
			expect((await post(at('/draft'), body)).status).toBe(201);
			const found = await draft();
			const own = found.document.paragraphs.find(({ id }) => id === first);
			expect(own?.runs[0]).toEqual({ text: '今年以来<b>{成功率}', figure: null });
			expect(own?.runs[1]).toEqual({
				text: found.document.figures.find((figure) => figure.key === key)?.printed,
				figure: key,
			});
			const late = await post(at('/draft'), body);
			expect(late.status).toBe(409);
			expect(late.headers.get('content-type')).toContain('application/problem+json');
			const { theirs, yours } = DraftConflict.parse(await late.json());
			expect(theirs.length).toBe(yours.length);
			const detail = VersionDetail.parse(await json(at('/draft/versions/1')));
			expect(detail).toMatchObject({ version: 1, summary: '改1段', savedBy: 'web' });
			expect(detail.before.map(({ id }) => id)).toEqual(detail.paragraphs.map(({ id }) => id));
			expect((await post(at('/draft/restoration'), { base: 1, version: 0 })).status).toBe(201);
			expect((await draft()).paragraphs.every(({ kind }) => kind === 'live')).toBe(true);
		}, 120_000);

		test('按另一时点写的草稿：文字是同一份，数字、截止时间、目标都是那时的，和 DOCX 一样', async () => {
			const query = '?at=2023-04-18T09:30:00';
			const words = ({ paragraphs }: NoticeDocument) =>
				paragraphs.map(({ runs }) =>
					runs
						.map(({ text }) => text)
						.join('')
						.replaceAll(/\s+/g, ''),
				);
			const late = await draft();
			const early = NoticeDraft.parse(await json(at(`/draft${query}`)));
			expect(early.document.at).toBe('2023-04-18T09:30:00+08:00');
			expect(early.version).toBe(late.version);
			expect(words(early.document).join('')).toContain('2023年4月18日9点30分');
			expect(words(early.document)).not.toEqual(words(late.document));
			expect(words(NoticeDocument.parse(await json(at(query))))).toEqual(words(early.document));
			const docx = await (await service().get(at(`/document${query}&format=docx`))).arrayBuffer();
			const written = (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value.replaceAll(/\s+/g, '');
			for (const text of words(early.document)) expect(written).toContain(text);
			const done = async (search: string) => {
				const { total } = Targets.parse(await json(`/api/targets?month=${month}${search}`));
				return total.persons.done;
			};
			expect(await done('&at=2023-04-18T09:30:00')).toBeLessThan(await done(''));
		}, 120_000);

		test('写错的说得出是第几段', async () => {
			const { body } = await edited('看不见\u200b的');
			expect(await problemOf(await post(at('/draft'), body))).toMatchObject({
				status: 400,
				detail: expect.stringMatching(/^第\d+段：一段文字中有看不见的字符/),
			});
			expect(await problemOf(await post(at('/draft'), { base: 2 }))).toMatchObject({ status: 400 });
			expect(await problemOf(await post(at('/draft/restoration'), { base: 2, version: 77 }))).toMatchObject({
				status: 404,
			});
		}, 120_000);

		test('意见没有解决的、校核不符的不能定稿；确认并写明原因以后和月份一起发布', async () => {
			const { body, first } = await edited('全市累计发放失败遗留率98.76%，发放成功率');
			expect((await post(at('/draft'), body)).status).toBe(201);
			expect((await post(at('/comments'), { paragraph: first, thread: null, text: '对吗' })).status).toBe(201);
			const { version, document } = await draft();
			const { warnings } = FinalWarnings.parse(await json(at('/final/warnings')));
			const wrong = warnings.find(({ id }) => id === 'mismatch');
			expect(wrong?.text).toMatch(/^校核有\d+处与数据不符：.*第\d+段“.*98\.76%”/);
			expect(warnings.map(({ id }) => id)).toContain('comments');
			const asked = { version, dataVersion: document.dataVersion, confirmed: [], confirmation: null, reason: null };
			expect(await problemOf(await post(at('/final'), asked))).toMatchObject({
				status: 409,
				detail: expect.stringContaining('有1条意见没有解决'),
			});
			expect((await post(at('/comments/1/resolution'), { isResolved: true })).status).toBe(201);
			const others = warnings.flatMap(({ id }) => (id === 'incomplete' ? [id] : []));
			expect(
				await problemOf(await post(at('/final'), { ...asked, confirmed: others, confirmation: '已核对' })),
			).toMatchObject({
				status: 409,
				detail: expect.stringContaining('处与数据不符'),
			});
			const confirmed = warnings.flatMap(({ id }) => (id === 'comments' ? [] : [id]));
			const answer = await post(at('/final'), { ...asked, confirmed, confirmation: '已核对' });
			const job = Job.parse(await answer.json());
			await (await service().get(`${job.address}/events`)).text();
			expect(Job.parse(await json(job.address))).toMatchObject({ state: 'done', frozen: { month, revision: 1 } });
			const final = FinalNotice.parse(await json(at('/final')));
			expect(final.confirmed).toContainEqual(wrong);
			expect(final.document.paragraphs).toEqual((await draft()).document.paragraphs);
			expect((await draft()).published).toMatchObject([{ revision: 1 }]);
			expect((await service().get(at('/final?revision=2'))).status).toBe(404);
		}, 600_000);
	});
}
