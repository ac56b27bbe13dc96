import { describe, expect, test } from 'vitest';
import { NoticeHeadAnswer } from '#contract';
import { problemOf, type Service } from './service.ts';

export function noticeHead(service: () => Service): void {
	const post = (body: unknown, headers: Record<string, string> = { origin: service().address }) =>
		service().get('/api/notice-head', {
			method: 'POST',
			body: JSON.stringify(body),
			headers: { 'content-type': 'application/json', ...headers },
		});
	const current = async (month: string) =>
		NoticeHeadAnswer.parse(await (await service().get(`/api/notice-head?month=${month}`)).json());

	describe('通报的文头', () => {
		const asked = { month: '2023-04', base: 0, redHead: '示范市财政局文件', number: '示财〔2023〕15号' };

		test('保存，再看就是保存的；基于旧版本的保存被拒绝', async () => {
			expect((await current('2023-04')).head.redHead).toBeNull();
			const answer = NoticeHeadAnswer.parse(await (await post(asked)).json());
			expect(answer).toMatchObject({ version: 1, head: { redHead: '示范市财政局文件', number: '示财〔2023〕15号' } });
			expect(await current('2023-04')).toEqual(answer);
			expect(await problemOf(await post(asked))).toMatchObject({
				status: 409,
				detail: '文头设置已被改过，请刷新页面后再改',
			});
			expect((await current('2023-05')).head).toMatchObject({ redHead: '示范市财政局文件', number: null });
		});

		test('不对的字号：说明怎样写；别处的网页不能保存', async () => {
			const wrong = { ...asked, base: 1, number: '15号' };
			expect(await problemOf(await post(wrong))).toMatchObject({
				status: 400,
				detail: expect.stringContaining('六角括号'),
			});
			expect((await post(asked, { origin: 'http://evil.example' })).status).toBe(403);
			expect((await service().get('/api/notice-head')).status).toBe(400);
		});
	});
}
