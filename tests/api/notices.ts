import { describe, expect, test } from 'vitest';
import { NoticeDocument, NoticeFigures, NoticePreview, NoticeTemplates, NoticeTemplateSaved } from '#contract';
import { openFolder } from '../../ingest/folder.ts';
import { withState } from '../../ingest/state.ts';
import { problemOf, type Service } from './service.ts';

export function notices(service: () => Service): void {
	const json = async (path: string) => (await service().get(path)).json();
	const post = (path: string, body: object, origin = service().address) =>
		service().get(path, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', origin },
		});
	const templates = async () => NoticeTemplates.parse(await json('/api/notice-templates'));
	const titleOf = ({ paragraphs }: NoticeDocument) => paragraphs[0]?.runs.map(({ text }) => text).join('');
	const own = '标题：{月份}发放情况\n正文：全市发放{累计.全市.发放人次}。';

	describe('通报', () => {
		test('没有人改过模板时，用系统自带的', async () => {
			const found = await templates();
			expect(found).toMatchObject({ version: 0, versions: [] });
			expect(found.text).toBe(found.shipped);
			const notice = NoticeDocument.parse(await json('/api/notices/2023-04'));
			expect(titleOf(notice)).toBe('关于2023年4月全市惠民惠农财政补贴资金“一卡通”发放情况的通报');
			expect(notice.figures.length).toBeGreaterThan(20);
		});

		test('列出全部可用的数字，每个有出处', async () => {
			const { figures } = NoticeFigures.parse(await json('/api/notices/2023-04/figures'));
			expect(figures.find(({ key }) => key === '累计.全市.发放成功率')).toMatchObject({ kind: 'value', isThere: true });
			expect(figures.find(({ key }) => key === '累计.发放成功率.落后单位')).toMatchObject({
				kind: 'list',
				fields: expect.arrayContaining(['数值', '对比']),
			});
		});

		test('预览不保存；有错时逐处指出', async () => {
			const preview = async (text: string) => {
				const response = await post('/api/notice-templates/preview', { form: 'notice', month: '2023-04', text });
				return NoticePreview.parse(await response.json());
			};
			const good = await preview(own);
			expect(good.faults).toEqual([]);
			expect(good.document && titleOf(good.document)).toBe('2023年4月发放情况');
			expect(await preview('正文：{累计.全市.发放人数}')).toEqual({
				document: null,
				faults: [{ line: 1, at: 4, sentence: expect.stringContaining('最接近的是') }],
			});
			expect((await templates()).versions).toEqual([]);
		});

		test('保存的模板马上生效，已发布的月份不变；恢复自带的也是一个版本；都留下记录', async () => {
			const save = (text: string | null, base: number) =>
				post('/api/notice-templates', { form: 'notice', text, note: '试用', base });
			const saved = await save(own, 0);
			expect(saved.status).toBe(201);
			const { version } = NoticeTemplateSaved.parse(await saved.json());
			expect(titleOf(NoticeDocument.parse(await json('/api/notices/2023-04')))).toBe('2023年4月发放情况');
			expect(await problemOf(await save(own, 0))).toMatchObject({
				status: 409,
				detail: expect.stringContaining('刷新'),
			});
			const kept = NoticeDocument.parse(await json('/api/notices/2023-05?published=true'));
			expect(titleOf(kept)).toBe('关于2023年5月全市惠民惠农财政补贴资金“一卡通”发放情况的通报');
			expect((await save(null, version)).status).toBe(201);
			const found = await templates();
			expect(found.text).toBe(found.shipped);
			expect(found.versions.map(({ text, savedBy }) => [text, savedBy])).toEqual([
				[null, 'web'],
				[own, 'web'],
			]);
			const audited = withState(openFolder(service().root), (state) =>
				state.prepare("select subject, detail from audit where act = 'notice-template' order by entry").all(),
			);
			expect(audited.map(({ subject, detail }) => [subject, JSON.parse(String(detail)).isShipped])).toEqual([
				['notice', false],
				['notice', true],
			]);
		});

		test.each(['county', 'department', 'bank', 'dispatch', 'self'])('%s：自带的模板原样存得下', async (form) => {
			const { shipped } = NoticeTemplates.parse(await json(`/api/notice-templates?form=${form}`));
			const saved = await post('/api/notice-templates', { form, text: shipped, note: '照旧', base: 0 });
			expect(await saved.json()).toEqual({ form, version: expect.any(Number) });
		});

		test('写错的模板、不写说明的、别的网站来的，都不收', async () => {
			const asked = { form: 'notice', text: '正文：{', note: '试用', base: 0 };
			expect(await problemOf(await post('/api/notice-templates', asked))).toMatchObject({
				status: 400,
				detail: expect.stringContaining('第1行第4字'),
			});
			const unknown = { ...asked, text: '正文：{累计.全市.发放人数}' };
			expect(await problemOf(await post('/api/notice-templates', unknown))).toMatchObject({
				status: 400,
				detail: expect.stringContaining('最接近的是'),
			});
			expect((await post('/api/notice-templates', { ...asked, text: own, note: ' ' })).status).toBe(400);
			expect((await post('/api/notice-templates', { ...asked, text: own }, 'http://evil.example')).status).toBe(403);
			expect((await post('/api/notice-templates', { ...asked, text: '甲'.repeat(60_001) })).status).toBe(400);
		});
	});
}
